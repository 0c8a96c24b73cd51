import type { Duty, Obligation } from '@tiaokuai/domain';
import type { DutyRow } from './duty.entity.js';

/** The row of one duty, on its clock where one runs for it. */
export function dutyRow(of: {
  readonly caseId: string;
  readonly ordinal: number;
  readonly duty: Duty;
  readonly due: Obligation | null;
}): DutyRow {
  const { caseId, ordinal, duty, due } = of;
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
  };
}
