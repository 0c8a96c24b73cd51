import type { FamilyMember } from '@tiaokuai/contracts';
import { isRefusal, type Actor } from '@tiaokuai/domain';
import { caseFamily, type CaseListRow } from '@tiaokuai/projections';
import type { Rooms } from '../platform/rooms.js';
import { caseWords } from '../wording/case-words.js';
import type { Names } from '../wording/names.js';
import { procedureOfRow } from '../lists/case-row.js';
import type { VisibleCase, VisibleCases } from './visible-case.js';

/** The cases of one matter that this post may see, the case itself among them, oldest first. */
export async function familyOf(
  parts: { readonly rooms: Rooms; readonly cases: VisibleCases },
  { caseId, state, now }: VisibleCase,
  actor: Actor,
  names: Names,
): Promise<readonly FamilyMember[]> {
  const rows = await caseFamily(parts.rooms.lists, { now, matterId: state.matterId });
  const seen = await Promise.all(
    rows.map(async (row) => row.caseId === caseId || !isRefusal(await parts.cases.look(row.caseId, actor))),
  );
  return rows.filter((_, index) => seen[index]).map((row) => memberOf(row, names));
}

function memberOf(row: CaseListRow, names: Names): FamilyMember {
  const { kind, stage } = caseWords(procedureOfRow(row), row, names.language);
  const { caseId, title, over } = row;
  return { caseId, kind, title, stage, over, openedAt: row.openedAt ?? row.changedAt };
}
