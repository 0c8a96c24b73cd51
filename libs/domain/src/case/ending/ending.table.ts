import type { Ending } from '../../kernel/contracts/case.contract.js';
import type { Label } from '../../kernel/label.js';

export const ENDINGS: Readonly<Record<Ending, Label>> = {
  closed: { zh: '办结', en: 'Closed' },
  cancelled: { zh: '撤销', en: 'Cancelled' },
  falseCall: { zh: '认定有误', en: 'Ruled false' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  discarded: { zh: '作废', en: 'Discarded' },
};

/** Kinds of case that may begin because of another. */
export const CHILDREN = {
  supervisionOrder: { zh: '督办单', en: 'Supervision order' },
  dispute: { zh: '争议协商', en: 'Dispute' },
  panel: { zh: '责任认定', en: 'Panel' },
  consultation: { zh: '会商', en: 'Consultation' },
  whistle: { zh: '吹哨报到', en: 'Whistle' },
  collaboration: { zh: '协作', en: 'Collaboration' },
  warning: { zh: '预警', en: 'Warning' },
  suggestion: { zh: '工作建议', en: 'Suggestion' },
  resultNotification: { zh: '处理结果通报', en: 'Result notification' },
  listChange: { zh: '清单调整', en: 'Change of the list' },
  jointMatter: { zh: '一件事', en: 'Joint matter' },
} as const satisfies Record<string, Label>;

export type ChildKind = keyof typeof CHILDREN;

export const FATES = {
  ended: { zh: '随案终结', en: 'ended with it' },
  notOpened: { zh: '已发起的继续，未发起的不再发起', en: 'kept; not opened any more' },
  kept: { zh: '继续', en: 'kept' },
} as const satisfies Record<string, Label>;

export type Fate = keyof typeof FATES;

/** Nothing was wrong with the ground: what began because of it goes on. */
const ALL_KEPT: Readonly<Record<ChildKind, Fate>> = {
  supervisionOrder: 'kept',
  dispute: 'kept',
  panel: 'kept',
  consultation: 'kept',
  whistle: 'kept',
  collaboration: 'kept',
  warning: 'kept',
  suggestion: 'kept',
  resultNotification: 'kept',
  listChange: 'kept',
  jointMatter: 'kept',
};

/** The ground is gone, but what happened until then did happen: it is counted, told and learnt from. */
const ANNULLED: Readonly<Record<ChildKind, Fate>> = {
  ...ALL_KEPT,
  supervisionOrder: 'ended',
  dispute: 'ended',
  panel: 'ended',
  consultation: 'notOpened',
};

/** It should never have been: nothing is learnt from it either. */
const FALSE: Readonly<Record<ChildKind, Fate>> = { ...ANNULLED, whistle: 'notOpened', warning: 'notOpened' };

/**
 * What becomes of a case that began because of one that ended so. A dispute or panel that somebody else waits for, and a
 * dispute that was admitted, goes on all the same: its own rules say so (`followEnding`).
 */
export const FATE_OF_CHILDREN: Readonly<Record<Ending, Readonly<Record<ChildKind, Fate>>>> = {
  closed: ALL_KEPT,
  cancelled: ANNULLED,
  falseCall: FALSE,
  withdrawn: ANNULLED,
  discarded: ANNULLED,
};

/** Outcomes that annul a case; every other outcome closes it. */
const ANNULLING: Readonly<Record<string, Ending>> = {
  cancelled: 'cancelled',
  falseCall: 'falseCall',
  falseAlarm: 'falseCall',
  withdrawn: 'withdrawn',
  discarded: 'discarded',
};

export function endingOf(outcome: string | undefined): Ending {
  return ANNULLING[outcome ?? ''] ?? 'closed';
}

export function isChildKind(kind: string): kind is ChildKind {
  return Object.hasOwn(CHILDREN, kind);
}

export function fateOf(kind: string, ending: Ending): Fate {
  return isChildKind(kind) ? FATE_OF_CHILDREN[ending][kind] : 'kept';
}
