import { stageRejection } from '../kernel/rule.js';
import type { AnyCommand } from './case.decision.js';
import { isOwed, type Obligation } from '../kernel/obligation.js';
import type { ClockDescription, Duty } from '../kernel/procedure.js';
import type { CaseState } from './case.state.js';

/** What the open obligations of a case ask of whom: one row of an inbox each. */
export function dutiesOf<S extends CaseState>(
  state: S,
  clocks: Readonly<Record<string, ClockDescription>>,
  rules: readonly AnyCommand<S>[],
): readonly Duty[] {
  if (state.over) return [];
  return Object.values(state.obligations).flatMap((each): Duty[] => {
    const { metBy } = clocks[each.key] ?? {};
    if (metBy === undefined || !isOwed(each, clocks[each.key])) return [];
    const rule = rules.find(({ name }) => name === metBy);
    // What stands still is shown although it cannot be done; what the stage has left behind is not.
    const leftBehind =
      each.status !== 'paused' && rule !== undefined && stageRejection(rule, state) !== undefined;
    return leftBehind ? [] : [dutyOf(each, metBy)];
  });
}

function dutyOf({ id, ownerUnit, ownerPosts, about, thread }: Obligation, command: string): Duty {
  const subject = about ?? thread;
  return {
    unit: ownerUnit,
    posts: ownerPosts,
    command,
    ...(subject === undefined ? {} : { about: subject }),
    obligationId: id,
  };
}
