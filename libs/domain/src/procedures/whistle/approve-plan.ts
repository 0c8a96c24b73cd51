import { fields, optional } from '../../kernel/form.js';
import { lastDate } from './plan.js';
import { endRightToRefuse } from './right-to-refuse.js';
import { followStage } from './stage-change.js';
import { command, event } from './whistle.builders.js';
import { DEPUTIES } from './whistle.caller.js';
import { meet, start } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { BY_PLAN_DECIDER, decidesPlan } from './whistle.permits.js';
import { opinion, unitField } from './whistle.shared-fields.js';
import { changeParticipation, participationOf } from './whistle.state.js';

const PlanApproved = event<{ readonly unit: string; readonly reason?: string }>({
  type: 'PlanApproved',
  label: { zh: '批准方案', en: 'The plan was approved' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) =>
    changeParticipation(state, unit, ({ plan }) => ({
      stage: 'planned',
      ...(plan && { plan: { ...plan, status: 'approved' } }),
    })),
});

export const approvePlan = command({
  name: 'approvePlan',
  label: { zh: '批准方案', en: 'Approve the plan' },
  form: fields({ unit: unitField, reason: optional(opinion) }),
  stages: ['blown', 'handling'],
  target: { field: 'unit', candidates: participants },
  permits: decidesPlan,
  declares: {
    who: BY_PLAN_DECIDER,
    by: DEPUTIES,
    meets: ['whistle.decidePlan'],
    starts: ['whistle.arrive', 'whistle.result'],
    cancels: ['whistle.refuse'],
    leadsTo: { blown: ['handling'] },
    records: [PlanApproved],
    rejects: ['CASE.FIELD_INVALID', 'WHISTLE.NO_PLAN'],
  },
  decide(decision, { reason }, unit) {
    const before = decision.state;
    const plan = participationOf(before, unit)?.plan;
    if (plan === undefined) return;
    decision.record(PlanApproved, { unit, reason });
    meet(decision, 'whistle.decidePlan', unit);
    endRightToRefuse(decision, unit);
    start(decision, 'whistle.arrive', { unit, promised: plan.arrivalDate });
    start(decision, 'whistle.result', { unit, promised: lastDate(plan) });
    followStage(decision, before);
  },
});
