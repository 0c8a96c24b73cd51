import { isOpen, type CaseState, type Procedure } from '@tiaokuai/domain';
import type { DutyRow } from './duty.entity.js';

/** The duties of a case in this state, as its procedure names them; none once it is over. */
export function dutyRows(procedure: Procedure, state: CaseState): readonly DutyRow[] {
  if (state.over) return [];
  return procedure.duties(state).map((duty, ordinal): DutyRow => {
    const owed = duty.obligationId === undefined ? undefined : state.obligations[duty.obligationId];
    const due = owed !== undefined && isOpen(owed) ? owed : null;
    return {
      caseId: state.caseId,
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
  });
}
