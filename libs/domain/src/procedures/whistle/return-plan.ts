import { fields } from '../../kernel/form.js';
import { command, event } from './whistle.builders.js';
import { DEPUTIES } from './whistle.caller.js';
import { meet, start } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { BY_PLAN_DECIDER, decidesPlan } from './whistle.permits.js';
import { reason, unitField } from './whistle.shared-fields.js';
import { changeParticipation } from './whistle.state.js';

const PlanReturned = event<{ readonly unit: string; readonly reason: string }>({
  type: 'PlanReturned',
  label: { zh: '退回方案', en: 'The plan was returned' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) =>
    changeParticipation(state, unit, ({ plan }) => (plan ? { plan: { ...plan, status: 'returned' } } : {})),
});

export const returnPlan = command({
  name: 'returnPlan',
  label: { zh: '退回方案', en: 'Return the plan' },
  form: fields({ unit: unitField, reason }),
  stages: ['blown', 'handling'],
  target: { field: 'unit', candidates: participants },
  permits: decidesPlan,
  declares: {
    who: BY_PLAN_DECIDER,
    by: DEPUTIES,
    meets: ['whistle.decidePlan'],
    starts: ['whistle.plan'],
    records: [PlanReturned],
    rejects: ['CASE.FIELD_INVALID', 'WHISTLE.NO_PLAN'],
  },
  decide(decision, { reason }, unit) {
    decision.record(PlanReturned, { unit, reason });
    meet(decision, 'whistle.decidePlan', unit);
    start(decision, 'whistle.plan', { unit });
  },
});
