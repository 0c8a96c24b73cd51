import type { Duty, Obligation } from '@tiaokuai/domain';
import type { SeenBy } from '../case-list/seen-by.js';
import type { DutyRow } from './duty.entity.js';

/** The row of one duty, on its clock where one runs for it, with the audience of its case. */
export function dutyRow(of: {
  readonly caseId: string;
  readonly ordinal: number;
  readonly duty: Duty;
  readonly due: Obligation | null;
  readonly seenBy: SeenBy;
}): DutyRow {
  const { caseId, ordinal, duty, due, seenBy } = of;
  return {
    caseId,
    ordinal,
    unit: duty.unit,
    posts: duty.posts,
    command: duty.command,
    about: duty.about ?? null,
    due,
    dueAt: due?.dueAt ?? null,
    paused: due?.status === 'paused',
    overdue: due?.status === 'elapsed',
    emergency: due?.emergency ?? false,
    seenBy: seenBy.seenBy,
    readers: seenBy.readers,
  };
}
