import {
  isOwed,
  obligationsOf,
  type CaseState,
  type Duty,
  type Obligation,
  type Procedure,
} from '@tiaokuai/domain';
import type { CaseListRow } from './case-list/case-list.entity.js';
import { caseListRow, type LastEvent } from './case-list/case-list.projection.js';
import { seenByOf } from './case-list/seen-by.js';
import type { DutyRow } from './duty/duty.entity.js';
import { dutyRow } from './duty/duty.projection.js';
import type { ObligationRow } from './obligation/obligation.entity.js';
import { obligationRow } from './obligation/obligation.projection.js';

/** All rows of one case: what lists, inboxes and loads show of it. */
export interface CaseRows {
  readonly case: CaseListRow;
  readonly duties: readonly DutyRow[];
  readonly obligations: readonly ObligationRow[];
}

/** The rows of a case in this state. Once it is over nobody owes anything in it, whatever stayed unmet. */
export function caseRows(procedure: Procedure, state: CaseState, last: LastEvent): CaseRows {
  const { caseId, over } = state;
  const owed = over ? [] : obligationsOf(state).filter((each) => isOwed(each, procedure.clocks[each.key]));
  const duties = over ? [] : procedure.duties(state);
  const seenBy = seenByOf(procedure.audience(state));
  return {
    case: caseListRow(procedure, state, owed, last),
    duties: duties.map((duty, ordinal) =>
      dutyRow({ caseId, ordinal, duty, due: owedBy(duty, state) ?? null, seenBy }),
    ),
    obligations: owed.map((each) => obligationRow(caseId, each)),
  };
}

function owedBy(duty: Duty, state: CaseState): Obligation | undefined {
  return duty.obligationId === undefined ? undefined : state.obligations[duty.obligationId];
}
