import type { Decision } from '../../case/case.decision.js';
import type { FactRow } from '../../case/fact-rows.js';
import { openObligation } from '../../case/obligation/obligation.end.js';
import { clocksOfWork } from './participation.js';
import { event } from './whistle.builders.js';
import type { WhistleClock } from './whistle.clocks.js';
import { word } from './whistle.fact-values.js';
import { FACTS_STATUS } from './whistle.labels.js';
import { tellOfMissingFacts } from './whistle.notifications.js';
import { cancel, meet, start } from './whistle.obligations.js';
import { changeParticipation, type Participation, type WhistleState } from './whistle.state.js';

/** Limits keys of what starts anew once the street has supplied the facts, or has let its time pass. */
export const CLOCKS_OF_FACTS: readonly WhistleClock[] = [
  'whistle.refuse',
  'whistle.plan',
  'whistle.arrive',
  'whistle.result',
  'whistle.preliminary',
];

/** A unit cannot begin because it does not know what about; no refusal, and asked once. */
export const FactsAsked = event<{ readonly unit: string; readonly missing: string; readonly deputy: string }>(
  {
    type: 'FactsAsked',
    label: { zh: '提出事实不清', en: 'The facts were said to be unclear' },
    schemaVersion: 1,
    fold: (state, { payload: { unit, missing } }) =>
      changeParticipation(state, unit, {
        stage: 'factsAsked',
        answered: true,
        factsAsked: { missing, status: 'open' },
        plan: undefined,
      }),
  },
);

export const FactsNotSupplied = event<{ readonly unit: string }>({
  type: 'FactsNotSupplied',
  label: { zh: '逾期未补充事实', en: 'The facts were not supplied in time' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) => goesOn(state, unit, 'notSupplied'),
  reactions: ({ event: { payload }, after }) => tellOfMissingFacts(payload.unit, after),
});

/** Who asked has received the call; what it now knows it may still refuse, within a new time. */
export function goesOn(
  state: WhistleState,
  unit: string,
  status: keyof typeof FACTS_STATUS,
): Pick<WhistleState, 'participations'> {
  return changeParticipation(state, unit, ({ factsAsked }) => ({
    stage: 'acknowledged',
    refusableUntil: 'limit',
    ...(factsAsked && { factsAsked: { ...factsAsked, status } }),
  }));
}

/** Nothing is owed by the unit until the street has said what the matter is; what it failed to do before stays on record. */
export function askForFacts(
  decision: Decision<WhistleState>,
  question: { readonly unit: string; readonly missing: string; readonly deputy: string },
): void {
  const { unit } = question;
  decision.record(FactsAsked, question);
  meet(decision, 'whistle.acknowledge', unit);
  cancel(decision, [...CLOCKS_OF_FACTS, 'whistle.decidePlan'], unit, 'factsAsked');
  start(decision, 'whistle.supplyFacts', { unit });
}

/** Full clocks from now on, but for what was missed before the question and is still owed. */
export function startWorkAnew(decision: Decision<WhistleState>, unit: string): void {
  for (const key of clocksOfWork(decision.state, unit))
    if (openObligation(decision.state, { key, thread: unit }) === undefined) start(decision, key, { unit });
}

/** The street has let its time pass: the unit goes on with what it was told. */
export function goOnWithoutFacts(decision: Decision<WhistleState>, unit: string): void {
  decision.record(FactsNotSupplied, { unit });
  startWorkAnew(decision, unit);
}

export function factsQuestionFacts({ factsAsked }: Participation): readonly FactRow[] {
  if (factsAsked === undefined) return [];
  return [
    ['factsAsked.missing', '缺少的事实', 'Facts that are missing', 'text', factsAsked.missing],
    ['factsAsked.status', '补充事实', 'Supplying them', 'label', word(FACTS_STATUS, factsAsked.status)],
  ];
}
