import {
  caseEventOf,
  isRejection,
  postRejection,
  reject,
  type Actor,
  type Command,
  type NewEvent,
  type Rejection,
} from '@tiaokuai/domain';
import type { Casework } from './casework.js';
import { emptyStream } from './folded-stream.js';
import { readFolded } from './load-case.js';

/** What a command would record in a reference stream, and the stream's state before and after. */
export interface ForeseenCommand {
  readonly now: string;
  readonly events: readonly NewEvent[];
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * A command to a reference stream (the directory, the calendar …) in thought; or why it would be rejected. Judged in the same
 * order as when it is executed, and nothing is written.
 */
export async function foreseeCommand(
  casework: Casework,
  kind: string,
  command: Command,
  actor: Actor,
): Promise<ForeseenCommand | Rejection> {
  const decider = casework.deciders.of(kind);
  const description = decider?.commands.find(({ name }) => name === command.name);
  if (decider === undefined || description === undefined)
    return reject('CASE.COMMAND_UNKNOWN', undefined, { command: command.name });
  const { stream, now, inForce } = await readFolded(casework, kind);
  const validated = casework.payloadValidator.validate(description, command.payload);
  if (isRejection(validated)) return validated;
  const notHeld = postRejection(inForce(now).directory, actor, now);
  if (notHeld !== undefined) return notHeld;
  const { state: before } = stream ?? emptyStream(kind, decider);
  const context = { now, actor, caseId: kind, inForce };
  const events = decider.decide(before, { name: command.name, ...validated }, context);
  if (isRejection(events)) return events;
  const after = events.reduce(
    (folded, event) => decider.evolve(folded, caseEventOf({ ...event, recordedAt: now })),
    before,
  );
  return { now, events, before, after };
}
