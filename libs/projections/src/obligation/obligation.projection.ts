import type { Obligation } from '@tiaokuai/domain';
import type { ObligationRow } from './obligation.entity.js';

/** The row of something that a unit still owes. */
export function obligationRow(caseId: string, owed: Obligation): ObligationRow {
  const { id, ownerUnit, dueAt, status, emergency } = owed;
  return {
    caseId,
    obligationId: id,
    unit: ownerUnit,
    dueAt,
    paused: status === 'paused',
    overdue: status === 'elapsed',
    emergency,
  };
}
