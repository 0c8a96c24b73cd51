import type { FactRow } from '../../case/fact-rows.js';
import { plannedObligation } from '../../case/obligation/obligation.start.js';
import type { CivilDate } from '../../kernel/instant.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './whistle.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads } from '../../reference/directory/directory.posts.js';
import { lastDate, type Plan, planForm } from './plan.js';
import {
  command,
  event,
  only,
  ownParticipation,
  participants,
  type WhistleDecision,
} from './whistle.command.js';
import { PLAN_STATUS } from './whistle.labels.js';
import { meet, obligationSpec, start, type WhistleClock } from './whistle.obligations.js';
import { changeParticipation, goesByPlan, handledBy, type Participation } from './whistle.state.js';

const PlanSubmitted = event<Plan & { readonly unit: string }>({
  type: 'PlanSubmitted',
  label: { zh: '提交处置方案', en: 'A plan was submitted' },
  schemaVersion: 1,
  fold: (state, { payload: { unit, steps, arrivalDate }, actor }) => ({
    ...changeParticipation(state, unit, { plan: { steps, arrivalDate, status: 'submitted' } }),
    ...handledBy(state, actor.person),
  }),
});

/** Dates are promised within the ceiling; who submits is told at once, not when the plan is approved. */
function datesRejection(plan: Plan, unit: string, decision: WhistleDecision): Rejection | undefined {
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
  form: planForm,
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
