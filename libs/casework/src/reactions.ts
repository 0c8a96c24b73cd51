import { caseEventOf, type CaseState, type Reaction } from '@tiaokuai/domain';
import { reactionIdOf, readReactionProgress, readStream, type ReactionProgress } from '@tiaokuai/event-store';
import type { CaseReaction } from './case-reaction.js';
import type { Casework } from './casework.js';
import { asCase } from './deciders.js';
import { openedCaseId } from './execution.js';
import { readFolded, type LoadedCase } from './load-case.js';

/** Every reaction of a case's history up to `upTo`, performed or not, in order. Empty for what is no case. */
export async function reactionsOf(
  casework: Casework,
  caseId: string,
  upTo?: number,
): Promise<readonly CaseReaction[]> {
  const { stream, inForce } = await readFolded(casework, caseId);
  const procedure = stream && casework.deciders.procedureOf(stream.kind);
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
    const folded = caseEventOf(event);
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

/** The outcome that is on record for a reaction of the event at `version`; none while it waits. */
export function outcomeOf(
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
