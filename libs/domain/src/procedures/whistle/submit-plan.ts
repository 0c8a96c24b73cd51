import type { Decision } from '../../case/case.decision.js';
import type { FactRow } from '../../case/fact-rows.js';
import { plannedObligation } from '../../case/obligation/obligation.start.js';
import { date, fields, group, listOf, text, type Value } from '../../kernel/form.js';
import type { CivilDate } from '../../kernel/instant.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads } from '../../reference/directory/directory.posts.js';
import { lastDate, type Plan } from './plan.js';
import { command, event } from './whistle.builders.js';
import type { WhistleClock } from './whistle.clocks.js';
import { PLAN_STATUS } from './whistle.labels.js';
import { meet, obligationSpec, start } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { only, ownParticipation } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';
import {
  changeParticipation,
  goesByPlan,
  handledBy,
  type Participation,
  type WhistleState,
} from './whistle.state.js';

const form = fields({
  steps: listOf(
    { zh: '步骤', en: 'Steps' },
    group(
      { zh: '步骤', en: 'Step' },
      {
        action: text({ zh: '措施', en: 'Action' }, { max: 500 }),
        agreedDate: date({ zh: '约定日期', en: 'Agreed date' }),
      },
    ),
    { min: 1, max: 30 },
  ),
  arrivalDate: date({ zh: '到场日期', en: 'Date of arrival' }),
});

const PlanSubmitted = event<Value<typeof form> & { readonly unit: string }>({
  type: 'PlanSubmitted',
  label: { zh: '提交处置方案', en: 'A plan was submitted' },
  schemaVersion: 1,
  fold: (state, { payload: { unit, steps, arrivalDate }, actor }) => ({
    ...changeParticipation(state, unit, { plan: { steps, arrivalDate, status: 'submitted' } }),
    ...handledBy(state, actor),
  }),
});

/** Dates are promised within the ceiling; who submits is told at once, not when the plan is approved. */
function datesRejection(plan: Plan, unit: string, decision: Decision<WhistleState>): Rejection | undefined {
  const promises: readonly [WhistleClock, CivilDate, string][] = [
    ['whistle.arrive', plan.arrivalDate, 'arrivalDate'],
    ['whistle.result', lastDate(plan), 'steps'],
  ];
  for (const [key, promised, field] of promises) {
    const spec = obligationSpec(decision, key, { unit, promised });
    const deadline = plannedObligation(spec, 'planned', decision.inForce, decision.at);
    if (isRejection(deadline)) return { ...deadline, field };
  }
  return plan.arrivalDate > lastDate(plan) ? reject('CASE.FIELD_INVALID', 'arrivalDate') : undefined;
}

export const submitPlan = command({
  name: 'submitPlan',
  label: { zh: '提交处置方案', en: 'Submit a plan' },
  form,
  stages: ['blown', 'handling'],
  target: { candidates: participants },
  permits: (state, context) =>
    ownParticipation(
      state,
      context,
      ({ stage, plan }) => stage === 'acknowledged' && plan?.status !== 'submitted',
    ) ??
    only(state, context, leads(context.actor, context.actor.unit)) ??
    (goesByPlan(state) ? undefined : reject('WHISTLE.PLAN_ONLY_FOR_KEY_WORK')),
  declares: {
    who: { zh: '被吹哨单位副职或负责人', en: 'deputy or head of the unit called' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    meets: ['whistle.plan'],
    starts: ['whistle.decidePlan'],
    records: [PlanSubmitted],
    rejects: ['CASE.FIELD_INVALID', 'WHISTLE.PLAN_ONLY_FOR_KEY_WORK'],
  },
  decide(decision, plan, unit) {
    const rejection = datesRejection(plan, unit, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(PlanSubmitted, { unit, ...plan });
    meet(decision, 'whistle.plan', unit);
    start(decision, 'whistle.decidePlan', { unit });
  },
});

export function planFacts({ plan }: Participation): readonly FactRow[] {
  if (plan === undefined) return [];
  const steps = plan.steps.map(({ action, agreedDate }) => `${agreedDate} ${action}`).join('；');
  return [
    ['plan.status', '处置方案', 'Plan', 'label', PLAN_STATUS[plan.status]],
    ['plan.arrivalDate', '方案：到场日期', 'Plan: arrival', 'date', plan.arrivalDate],
    ['plan.steps', '方案：步骤', 'Plan: steps', 'text', steps],
  ];
}
