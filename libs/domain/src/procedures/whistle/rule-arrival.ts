import { sharedEvent } from '../../case/case.catalogue.js';
import { reopenObligation } from '../../case/obligation/obligation.reopen.js';
import type { Decision } from '../../case/case.decision.js';
import { openSupervisionOrder } from '../../case/case.orders.js';
import { fields, flag, type Value } from '../../kernel/form.js';
import type { Obligation } from '../../kernel/obligation.js';
import type { Reaction } from '../../kernel/reaction.js';
import type { InForce } from '../../reference/in-force.js';
import { command, event } from './whistle.builders.js';
import { CLOCKS, type WhistleClock } from './whistle.clocks.js';
import { tellOfRuledArrival } from './whistle.notifications.js';
import { cancel, meet } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { byVerifier, VERIFIER_ACTS } from './whistle.permits.js';
import { reason, unitField } from './whistle.shared-fields.js';
import { changeParticipation, participationOf, type WhistleState } from './whistle.state.js';

const form = fields({
  unit: unitField,
  genuine: flag({ zh: '报到属实', en: 'The unit came' }),
  reason,
});

const ArrivalRuled = event<Value<typeof form>>({
  type: 'ArrivalRuled',
  label: { zh: '认定报到是否属实', en: 'The arrival was ruled on' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) =>
    changeParticipation(state, unit, ({ arrival }) =>
      arrival === undefined ? {} : { arrival: { ...arrival, contest: 'dismissed' } },
    ),
  reactions: ({ event: { payload }, after }) => tellOfRuledArrival(payload.unit, payload.genuine, after),
});

/**
 * The unit stands where it stood before it reported in, without a right to refuse, and whatever it reported as a result is
 * void. It lies behind: nothing that happened before is changed.
 */
const ArrivalVoided = event<{ readonly unit: string }>({
  type: 'ArrivalVoided',
  label: { zh: '报到作废', en: 'The arrival is void' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) =>
    changeParticipation(state, unit, ({ plan, falseReports = 0, falseCall }) => ({
      stage: plan?.status === 'approved' ? 'planned' : 'acknowledged',
      present: false,
      arrival: undefined,
      result: undefined,
      refusableUntil: 'never',
      falseReports: falseReports + 1,
      falseCall: falseCall === 'claimed' ? 'void' : falseCall,
    })),
});

const ENDED: readonly WhistleClock[] = ['whistle.acceptResult', 'whistle.ruleFalseCall'];
const MET_BY_RESULT: readonly string[] = ['whistle.result', 'whistle.rework'];

/** What the void report met, and what the void result met with it. */
function metFalsely(state: WhistleState, unit: string): readonly Obligation[] {
  const { arrival, result } = participationOf(state, unit) ?? {};
  return Object.values(state.obligations).filter(({ id, key, thread, status, endedAt }) => {
    if (id === arrival?.obligationId) return status === 'met' || status === 'metLate';
    const ofResult = thread === unit && MET_BY_RESULT.includes(key) && endedAt === result?.at;
    return ofResult && (status === 'met' || status === 'metLate');
  });
}

/** What is owed again and has passed is ordered at once. */
export function orderReopened(state: WhistleState, id: string, inForce: InForce): readonly Reaction[] {
  const owed = state.obligations[id];
  if (owed?.status !== 'elapsed') return [];
  const colour = owed.class === 'presence' && owed.emergency ? 'red' : 'yellow';
  return openSupervisionOrder(state, owed, colour, { clocks: CLOCKS, inForce });
}

function voidArrival(decision: Decision<WhistleState>, unit: string): void {
  const owedAgain = metFalsely(decision.state, unit);
  decision.record(ArrivalVoided, { unit });
  decision.record('FaultRecorded', { unit, kind: 'whistle.falseReport' });
  cancel(decision, ENDED, unit, 'arrivalVoid');
  for (const met of owedAgain) reopenObligation(decision, met);
}

/**
 * Did the unit come? Where it did not, what its report met is owed again from now on, by the old due instant. Once overdue,
 * the head of supervision may rule it too.
 */
export const ruleArrival = command({
  name: 'ruleArrival',
  label: { zh: '认定报到是否属实', en: 'Rule on the arrival' },
  form,
  stages: ['handling'],
  target: { field: 'unit', candidates: participants },
  permits: (state, context, unit) =>
    byVerifier(state, context, {
      ...{ key: 'whistle.ruleArrival', unit },
      fits: ({ stage, arrival }) =>
        (stage === 'arrived' || stage === 'resultIn') && arrival?.contest === 'open',
    }),
  declares: {
    ...VERIFIER_ACTS,
    meets: ['whistle.ruleArrival'],
    starts: ['whistle.arrive', 'whistle.result', 'whistle.rework'],
    cancels: ENDED,
    records: [ArrivalRuled, ArrivalVoided, sharedEvent('FaultRecorded')],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, payload, unit) {
    decision.record(ArrivalRuled, payload);
    meet(decision, 'whistle.ruleArrival', unit);
    if (!payload.genuine) voidArrival(decision, unit);
  },
});
