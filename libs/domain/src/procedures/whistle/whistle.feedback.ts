import { advance } from '../../kernel/contract.js';
import { citizenRequest } from '../../kernel/contracts/not-in-district.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import { outcomeOf } from './ending.js';
import { liveParticipations, type WhistleState, workStage } from './whistle.state.js';

function hasResults(state: WhistleState): boolean {
  return ['resultsIn', 'evaluated', 'closed'].includes(workStage(state));
}

const SOLVED = { resolved: 'yes', partlyResolved: 'partly', unresolved: 'no' } as const;

/** From the last accepted result on, the case this one came from has its answer. */
export function feedBack(before: WhistleState, after: WhistleState): readonly Reaction[] {
  const { requestCaseId } = after;
  if (requestCaseId === undefined || hasResults(before) || !hasResults(after)) return [];
  const solved = SOLVED[outcomeOf(after)];
  const reply = liveParticipations(after)
    .flatMap(({ result }) => result?.measures ?? [])
    .join('\n');
  return [
    advance(
      citizenRequest.feedBack,
      { reply, solved },
      {
        key: 'feedBack',
        caseId: requestCaseId,
        about: { zh: '吹哨处置结果回传', en: 'The result flows back' },
      },
    ),
  ];
}
