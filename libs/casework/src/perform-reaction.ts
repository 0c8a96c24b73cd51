import { ENGINE, isRejection, seriesEntry } from '@tiaokuai/domain';
import {
  markReactionPerformed,
  markReactionsHandled,
  reactionIdOf,
  readReactionProgress,
  readStream,
} from '@tiaokuai/event-store';
import type { CaseReaction } from './case-reaction.js';
import type { Casework } from './casework.js';
import { execute } from './execute.js';
import { keepRegister, uuidV5 } from './keep-register.js';
import { outcomeOf, reactionsOf } from './reactions.js';

/** Performs one reaction, once: a retry finds the first answer. A rejection by the other case is an outcome, not an error. */
export async function performReaction(
  casework: Casework,
  caseId: string,
  version: number,
  key: string,
): Promise<void> {
  const isMeant = (each: CaseReaction): boolean => each.version === version && each.reaction.key === key;
  const found =
    (await checkedAgain(casework, caseId, casework.waiting.get(caseId)?.find(isMeant))) ??
    (await reactionsOf(casework, caseId, version)).find(isMeant);
  if (found === undefined || found.outcome !== undefined) return;
  const outcome = await perform(casework, caseId, found);
  await markReactionPerformed(casework.pool, { streamId: caseId, version, key, outcome });
}

/**
 * A reaction that was found before, with the outcome on record now; so that a history is read and folded once for all that
 * waits in it. Undefined when there is none, or its event is not the store's any more.
 */
async function checkedAgain(
  casework: Casework,
  caseId: string,
  known: CaseReaction | undefined,
): Promise<CaseReaction | undefined> {
  if (known === undefined) return undefined;
  const { version, reaction } = known;
  const [[event], progress] = await Promise.all([
    readStream(casework.pool, caseId, { after: version - 1, upTo: version }),
    readReactionProgress(casework.pool, caseId),
  ]);
  return event?.eventId === known.eventId
    ? { ...known, ...outcomeOf(progress, version, reaction) }
    : undefined;
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
