import type { CaseState, Procedure } from '@tiaokuai/domain';
import { stillOwed } from '../case-list/case-list.projection.js';
import type { ObligationRow } from './obligation.entity.js';

/** What units still owe in a case in this state. */
export function obligationRows(procedure: Procedure, state: CaseState): readonly ObligationRow[] {
  return stillOwed(procedure, state).map(({ id, ownerUnit, dueAt, status, emergency }) => ({
    caseId: state.caseId,
    obligationId: id,
    unit: ownerUnit,
    dueAt,
    paused: status === 'paused',
    overdue: status === 'elapsed',
    emergency,
  }));
}
