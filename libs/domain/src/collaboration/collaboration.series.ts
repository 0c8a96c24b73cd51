import type { Instant } from '../calendar/instant.js';
import { deputyPostsOf } from '../directory/who.js';
import type { InForce } from '../context.js';
import { numberFor } from '../limits/limits.js';
import { countedWithin } from '../limits/series.js';
import type { Reaction } from '../procedure.js';
import { isRefusal, type Refusal } from '../refusal.js';
import type { CollaborationState } from './collaboration.state.js';

/**
 * A unit declines again and again (`collaboration.refusalsForSuggestion`, three in 90 days): the requester is offered a
 * work suggestion. No case reads another, so whoever counts declines across cases asks here, with the instants at which
 * this unit declined, this one included. Undefined: not that often, or offered already at an earlier one.
 */
export function suggestionOffer(
  { requester }: CollaborationState,
  declinedAt: readonly Instant[],
  at: Instant,
  { limits, directory }: InForce,
): Reaction | Refusal | undefined {
  const counted = countedWithin(limits, 'collaboration.refusalsForSuggestion', declinedAt, at);
  if (isRefusal(counted)) return counted;
  if (counted.count !== counted.times) return undefined;
  return {
    key: 'suggestion',
    does: 'notify',
    unit: requester,
    posts: deputyPostsOf(directory.units[requester]),
    about: {
      zh: '对方多次退回协作，可提出工作建议',
      en: 'Declined again and again: a suggestion may be made',
    },
  };
}

/**
 * Declines of one matter in several cases (`collaboration.declinesForDispute`): the latest is contested by rule. Asked
 * like `suggestionOffer`, with how many declines of this matter there were, this one included; within one case it counts
 * by itself.
 */
export function contestByRule(
  { caseId, stage }: CollaborationState,
  declines: number,
  { limits }: InForce,
): Reaction | Refusal | undefined {
  const often = numberFor(limits, 'collaboration.declinesForDispute');
  if (isRefusal(often)) return often;
  if (stage !== 'declined' || declines < often) return undefined;
  return {
    key: 'contest',
    does: 'advance',
    caseId,
    about: { zh: '同一事项多次被退回，进入争议协商', en: 'Declined again and again: a dispute' },
    command: { name: 'contestDecline', payload: { reason: '同一事项多次被退回' } },
  };
}
