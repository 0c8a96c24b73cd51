import { ENGINE, isRejection, seriesEntry, type CaseState, type Reaction } from '@tiaokuai/domain';
import {
  markReactionPerformed,
  markReactionsHandled,
  reactionIdOf,
  readReactionProgress,
  readStream,
  type ReactionProgress,
} from '@tiaokuai/event-store';
import type { Casework } from './casework.js';
import { asCase } from './deciders.js';
import { execute } from './execute.js';
import { keepRegister, uuidV5 } from './keep-register.js';
import { openedCaseId } from './execution.js';
import { caseEvent } from './head.js';
import { readHead, type LoadedCase } from './load-case.js';

/** A reaction at its event, and whether it has been performed. */
export interface CaseReaction {
  readonly version: number;
  readonly eventId: string;
  /** When its event took effect. */
  readonly effectiveAt: string;
  readonly reaction: Reaction;
  /** How it ended: `done`, `noted`, `noProcedure`, or `refused:<code>`; undefined while it waits. */
  readonly outcome?: string;
  /** The case that it opens or advances. */
  readonly targetCase?: string;
}

/** Every reaction of a case's history up to `upTo`, performed or not, in order. Empty for what is no case. */
export async function reactionsOf(
  casework: Casework,
  caseId: string,
  upTo?: number,
): Promise<readonly CaseReaction[]> {
  const { head, inForce } = await readHead(casework, caseId);
  const procedure = head && casework.deciders.procedureOf(head.kind);
  return procedure === undefined ? [] : reactionsIn(casework, { caseId, procedure, inForce }, upTo);
}

/** The same for a case whose rules have been read already. */
export async function reactionsIn(
  casework: Casework,
  { caseId, procedure, inForce }: Pick<LoadedCase, 'caseId' | 'procedure' | 'inForce'>,
  upTo?: number,
): Promise<readonly CaseReaction[]> {
  const [events, progress] = await Promise.all([
    readStream(casework.pool, caseId, upTo === undefined ? {} : { upTo }),
    readReactionProgress(casework.pool, caseId),
  ]);
  const found: CaseReaction[] = [];
  let state: CaseState = asCase(procedure.initial(caseId));
  for (const event of events) {
    const folded = caseEvent(event);
    const after = asCase(procedure.evolve(state, folded));
    for (const reaction of procedure.reactions(state, folded, after, inForce(event.effectiveAt)))
      found.push({
        version: event.version,
        eventId: event.eventId,
        effectiveAt: event.effectiveAt,
        reaction,
        ...outcomeOf(progress, event.version, reaction),
        ...targetOf(event.eventId, reaction),
      });
    state = after;
  }
  return found;
}

function outcomeOf(
  progress: ReactionProgress,
  version: number,
  { key, does }: Reaction,
): { outcome?: string } {
  // A notice is there as soon as its event is: there is nothing to perform (decisions/0002).
  if (does === 'notify') return { outcome: 'noted' };
  const performed = progress.performed.find((each) => each.version === version && each.key === key);
  if (performed !== undefined) return { outcome: performed.outcome };
  // Handled under the rules of its day: newer rules never perform an old event's reactions anew.
  return version <= progress.handledUpTo ? { outcome: 'done' } : {};
}

function targetOf(eventId: string, reaction: Reaction): { targetCase?: string } {
  if (reaction.does === 'open')
    return { targetCase: openedCaseId(reactionIdOf(eventId, reaction.key), reaction.kind) };
  return reaction.does === 'advance' ? { targetCase: reaction.caseId } : {};
}

/** Performs one reaction, once: a retry finds the first answer. A refusal by the other case is an outcome, not an error. */
export async function performReaction(
  casework: Casework,
  caseId: string,
  version: number,
  key: string,
): Promise<void> {
  const waiting = (await reactionsOf(casework, caseId, version)).find(
    (each) => each.version === version && each.reaction.key === key && each.outcome === undefined,
  );
  if (waiting === undefined) return;
  const outcome = await perform(casework, caseId, waiting);
  await markReactionPerformed(casework.pool, { streamId: caseId, version, key, outcome });
}

async function perform(
  casework: Casework,
  caseId: string,
  { eventId, effectiveAt: at, reaction }: CaseReaction,
): Promise<string> {
  if (reaction.does === 'notify') return 'noted';
  if (reaction.does === 'open' && casework.deciders.of(reaction.kind) === undefined) return 'noProcedure';
  const commandId = reactionIdOf(eventId, reaction.key);
  const outcome =
    reaction.does === 'count'
      ? await keepRegister(casework, seriesEntry(reaction, { caseId, occurrence: commandId, at }, uuidV5))
      : await execute(casework, {
          ...(reaction.does === 'open' ? { kind: reaction.kind } : { caseId: reaction.caseId }),
          command: reaction.command,
          commandId,
          actor: ENGINE,
        });
  if (!isRejection(outcome)) return 'done';
  // Others kept writing to that case; the activity tries again.
  if (outcome.rejection === 'CASE.VERSION_CONFLICT') throw new Error('CASE.VERSION_CONFLICT');
  return `refused:${outcome.rejection}`;
}

/** Notes that nothing up to `version` is left to perform. */
export async function reactionsHandled(casework: Casework, caseId: string, version: number): Promise<void> {
  await markReactionsHandled(casework.pool, caseId, version);
}
