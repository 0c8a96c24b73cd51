import {
  ENGINE,
  enteredMatter,
  isRejection,
  matterEntry,
  siblingOf,
  type CaseState,
  type CommandDescription,
  type Context,
  type MatterRegister,
  type NewEvent,
  type Procedure,
  type Sibling,
} from '@tiaokuai/domain';
import { notBefore } from '@tiaokuai/event-store';
import type { Decided } from './append-decision.js';
import type { Casework } from './casework.js';
import { commandDigest } from './command-digest.js';
import { emptyStream } from './folded-stream.js';
import { uuidV5 } from './uuid-v5.js';
import { loadCase, readFolded } from './load-case.js';

/** Which command is judged, and the case settled before it. */
interface Judged {
  readonly procedure: Procedure;
  readonly description: CommandDescription;
  readonly before: CaseState;
}

/** The open cases beside this one, and the entry that fails when another was begun meanwhile. */
export interface Beside {
  readonly siblings: readonly Sibling[];
  readonly entry: Decided;
}

/**
 * For a command that is not to begin a case twice: the other open cases of its kind in the matter, as they stand now, and the
 * entry to be appended with what was decided. The register is read before them, so none is missed. Undefined where nothing
 * can be begun twice.
 */
export async function siblingsOf(
  casework: Casework,
  { procedure, description, before }: Judged,
  { events: decided, commandId }: { readonly events: readonly NewEvent[]; readonly commandId: string },
  { now, caseId }: Context,
): Promise<Beside | undefined> {
  const { kind } = procedure;
  const matterId = enteredMatter(procedure, description, before, decided, now);
  if (matterId === undefined) return undefined;
  const {
    command,
    registerId,
    commandId: id,
    kind: ofRegister,
  } = matterEntry({ kind, matterId, caseId, commandId }, uuidV5);
  const decider = casework.deciders.of(ofRegister);
  if (decider === undefined) throw new Error(`no rules for a stream of kind ${ofRegister}`);
  const { stream = emptyStream(registerId, decider), inForce } = await readFolded(casework, registerId);
  const at = notBefore(now, stream.lastRecordedAt);
  const events = decider.decide(stream.state, command, {
    now: at,
    actor: ENGINE,
    caseId: registerId,
    inForce,
  });
  if (isRejection(events)) throw new Error(`${registerId} takes no entry: ${events.rejection}`);
  // The fold of a stream of this kind began with `initial` of its decider.
  const others = new Set([matterId, ...(stream.state as MatterRegister)]);
  others.delete(caseId);
  const digest = commandDigest(casework.commandDigestKey, ofRegister, command, ENGINE);
  return {
    siblings: await openOnes(casework, kind, [...others]),
    entry: { decider, before: stream, command: { id, ...command, actor: ENGINE }, events, now: at, digest },
  };
}

async function openOnes(
  casework: Casework,
  kind: string,
  caseIds: readonly string[],
): Promise<readonly Sibling[]> {
  const open: Sibling[] = [];
  for (const each of caseIds) {
    const loaded = await loadCase(casework, each);
    const sibling = loaded?.procedure.kind === kind ? siblingOf(loaded.procedure, loaded.state) : undefined;
    if (sibling !== undefined) open.push(sibling);
  }
  return open;
}
