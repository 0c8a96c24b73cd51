import {
  ENGINE,
  isRejection,
  rejectionHooks,
  type EngineCommand,
  type RegisterEntry,
  type Rejection,
} from '@tiaokuai/domain';
import { attemptCommand } from './attempt-command.js';
import type { Casework } from './casework.js';
import type { Executed, Execution } from './execution.js';
import { readFolded } from './load-case.js';
import { uuidV5 } from './uuid-v5.js';

/** Writes what the rules keep of a rejection; under ids that follow from the attempt, so a retry counts once. */
export async function keepRejection(
  casework: Casework,
  attempt: Execution,
  rejection: Rejection,
): Promise<void> {
  for (const hook of rejectionHooks) {
    const entry = hook.entryOf(attempt, rejection, uuidV5);
    if (entry === undefined) continue;
    const outcome = await keepRegister(casework, entry);
    if (hook.mustRecord && isRejection(outcome))
      throw new Error(
        `register ${entry.registerId} could not record ${rejection.rejection}: ${outcome.rejection}`,
      );
  }
}

/** Writes an entry into its register, which is opened where it is missing, and sends the case what follows from it. */
export async function keepRegister(casework: Casework, entry: RegisterEntry): Promise<Executed | Rejection> {
  const { kind, registerId, opening, attempts = 1 } = entry;
  const send = (command: EngineCommand): Promise<Executed | Rejection> =>
    attemptCommand(casework, toRegister(kind, registerId, command));
  let outcome = await send(entry);
  if (opening !== undefined && isRejection(outcome) && outcome.rejection === 'CASE.NOT_FOUND') {
    const opened = await send(opening);
    if (opening.includesEntry && !isRejection(opened) && !opened.repeated) return opened;
    outcome = await send(entry);
  }
  for (let sent = 1; sent < attempts && isConflict(outcome); sent++) outcome = await send(entry);
  if (isRejection(outcome) || entry.follow === undefined) return outcome;
  const { stream } = await readFolded(casework, registerId);
  const next = stream && entry.follow(stream.state);
  if (next === undefined) return outcome;
  const { caseId, command, commandId } = next;
  return attemptCommand(casework, { caseId, command, commandId, actor: ENGINE });
}

/** Opens the register of a subject, whoever asks for it and however often: there is one. */
export function registerOpening(kind: string, subject: string): Execution {
  const hook = rejectionHooks.find((each) => each.kind === kind);
  if (hook === undefined) throw new Error(`no register of kind ${kind} is opened by itself`);
  const opening = hook.openingOf(subject, uuidV5);
  return toRegister(kind, opening.registerId, opening);
}

function toRegister(kind: string, caseId: string, { command, commandId }: EngineCommand): Execution {
  return { kind, caseId, command, commandId, actor: ENGINE };
}

function isConflict(outcome: Executed | Rejection): boolean {
  return isRejection(outcome) && outcome.rejection === 'CASE.VERSION_CONFLICT';
}
