import { advance, advancing } from '../../kernel/contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import type { InForce } from '../../reference/in-force.js';
import type { Reached } from '../../reference/series/series.js';
import { offerSuggestion } from './collaboration.notifications.js';
import type { CollaborationState } from './collaboration.state.js';

/**
 * A decline counts twice: among those of the unit (`collaboration.refusalsForSuggestion`) and among those of the matter
 * (`collaboration.declinesForDispute`).
 */
export function countDecline({ requested, matterId }: CollaborationState): readonly Reaction[] {
  return [
    {
      key: 'declinesOfUnit',
      does: 'count',
      command: {
        name: 'count',
        payload: { series: 'collaboration.refusalsForSuggestion', subject: [requested] },
      },
      about: { zh: '计入该单位退回协作次数', en: 'Counted among the declines of the unit' },
    },
    {
      key: 'declinesOfMatter',
      does: 'count',
      command: {
        name: 'count',
        payload: { series: 'collaboration.declinesForDispute', subject: [matterId] },
      },
      about: { zh: '计入该问题退回协作次数', en: 'Counted among the declines of the matter' },
    },
  ];
}

/** Declined again and again: what follows from the series that became full. */
export function afterDeclines(
  state: CollaborationState,
  { series }: Reached,
  inForce: InForce,
): readonly Reaction[] {
  switch (series) {
    case 'collaboration.refusalsForSuggestion':
      return offerSuggestion(state, inForce);
    case 'collaboration.declinesForDispute':
      return contestByRule(state);
    default:
      return [];
  }
}

/** Sent by the collaboration to itself too. */
export const CONTEST_DECLINE = advancing<{ readonly reason: string }>('contestDecline');

/** Declines of one matter in several cases: the latest is contested by rule. Within one case it is so at once. */
function contestByRule({ caseId, stage }: CollaborationState): readonly Reaction[] {
  if (stage !== 'declined') return [];
  return [
    advance(
      CONTEST_DECLINE,
      { reason: '同一事项多次被退回' },
      {
        key: 'contest',
        caseId,
        about: { zh: '同一事项多次被退回，进入争议协商', en: 'Declined again and again: a dispute' },
      },
    ),
  ];
}
