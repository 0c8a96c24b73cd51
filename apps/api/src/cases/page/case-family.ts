import type { FamilyMember } from '@tiaokuai/contracts';
import { isRejection, type Actor } from '@tiaokuai/domain';
import { caseFamily, type CaseListRow } from '@tiaokuai/projections';
import type { AppContext } from '../../platform/app-context.js';
import { caseWords } from '../../wording/case-words.js';
import type { Names } from '../../wording/names.js';
import { procedureOfRow } from '../../lists/case-row.js';
import type { VisibleCase, VisibleCases } from '../lookup/visible-case.js';

/** The cases of one matter that this post may see, the case itself among them, oldest first. */
export async function familyOf(
  parts: { readonly appContext: AppContext; readonly cases: VisibleCases },
  own: VisibleCase,
  actor: Actor,
  names: Names,
): Promise<readonly FamilyMember[]> {
  const rows = await caseFamily(parts.appContext.lists, { now: own.now, matterId: own.state.matterId });
  const members = await Promise.all(
    rows.map(async (row) => {
      const member = row.caseId === own.caseId ? own : await parts.cases.look(row.caseId, actor);
      return isRejection(member) ? undefined : memberOf(row, member, names);
    }),
  );
  return members.filter((member) => member !== undefined);
}

function memberOf(row: CaseListRow, { procedure, state }: VisibleCase, names: Names): FamilyMember {
  const badge = procedure.orderBadge?.(state);
  const { kind, stage } = caseWords(procedureOfRow(row), row, names.language);
  const { caseId, title, over } = row;
  return {
    ...{ caseId, kind, title, stage, over, openedAt: row.openedAt ?? row.changedAt },
    ...(badge && { slip: { code: badge.code, word: badge.label[names.language] } }),
  };
}
