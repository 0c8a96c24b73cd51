import type { Context } from '../../case/case.context.js';
import { standsIn } from '../../case/permissions.js';
import type { Label } from '../../kernel/label.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './whistle.rejections.js';
import { leads } from '../../reference/directory/directory.posts.js';
import { namedParticipation, only } from './whistle.command.js';
import { participationOf, type WhistleState } from './whistle.state.js';

export const BY_PLAN_DECIDER: Label = {
  zh: '吹哨单位（社区吹哨的为其街道）副职或负责人；逾期的，指挥中心副职或负责人',
  en: 'deputy or head of the calling office; of the command centre once that limit has passed',
};

/** Who approves or returns the plan of this unit, where there is one to decide on. */
export function decidesPlan(state: WhistleState, context: Context, unit: string): Rejection | undefined {
  const which = { key: 'whistle.decidePlan', thread: unit };
  const allowed = leads(context.actor, state.calling.office) || standsIn(state, context, which);
  const hasPlan = participationOf(state, unit)?.plan?.status === 'submitted';
  return (
    namedParticipation(state, unit, ['acknowledged']) ??
    only(state, context, allowed) ??
    (hasPlan ? undefined : reject('WHISTLE.NO_PLAN'))
  );
}
