import type { Decision } from '../../case/case.decision.js';
import type { FactRow } from '../../case/fact-rows.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { event } from './whistle.builders.js';
import { word } from './whistle.fact-values.js';
import { FOLLOW_UPS } from './whistle.labels.js';
import { tellOfCancellation } from './whistle.notifications.js';
import { takeBackItems } from './whistle.recurrence.js';
import { liveParticipations, type WhistleState } from './whistle.state.js';

export const WhistleCancelled = event<{ readonly reason: string; readonly falseCall: boolean }>({
  type: 'WhistleCancelled',
  label: { zh: '撤销', en: 'Cancelled' },
  schemaVersion: 1,
  fold: (_state, { payload: { reason, falseCall } }) => ({
    stage: 'cancelled',
    over: true,
    outcome: falseCall ? 'falseCall' : 'cancelled',
    summary: reason,
  }),
  reactions: ({ before, event: { payload } }) => [
    ...tellOfCancellation(before),
    ...(payload.falseCall ? takeBackItems(before) : []),
  ],
});

/** Nothing is owed any more. It comes before the event that ends the case, so that no case is over with a running clock. */
export function endCase(decision: Decision<WhistleState>): void {
  cancelObligations(decision, 'caseOver');
}

/** How the whole ended, by the accepted results of all live units. */
export function outcomeOf(state: WhistleState): 'resolved' | 'partlyResolved' | 'unresolved' {
  const solved = liveParticipations(state).map(({ result }) => result?.solved ?? 'no');
  if (solved.every((each) => each === 'yes')) return 'resolved';
  return solved.every((each) => each === 'no') ? 'unresolved' : 'partlyResolved';
}

export function endingFacts({ summary, followUp }: WhistleState): readonly FactRow[] {
  return [
    ['summary', '小结', 'Summary', 'text', summary],
    ['followUp', '遗留问题去向', 'What becomes of the rest', 'label', word(FOLLOW_UPS, followUp)],
  ];
}
