import type { CaseRow } from '@tiaokuai/contracts';
import { procedureOf, type Procedure } from '@tiaokuai/domain';
import type { CaseListRow } from '@tiaokuai/projections';
import { caseWords } from '../wording/case-words.js';
import { numberOfRow } from '../wording/number-words.js';
import { dueView, type RowSetting } from '../wording/due-view.js';

/** The procedure of a listed case. The projection has folded it, so there is one. */
export function procedureOfRow({ kind }: CaseListRow): Procedure {
  const procedure = procedureOf(kind);
  if (procedure === undefined)
    throw new Error(`a case of kind ${kind} is listed, and nobody knows that kind`);
  return procedure;
}

/** A case as every list shows it, in words. */
export function caseRow(row: CaseListRow, setting: RowSetting): CaseRow {
  const { names } = setting;
  const procedure = procedureOfRow(row);
  const live = row.parties.filter(({ live }) => live).map(({ unit }) => unit);
  return {
    caseId: row.caseId,
    version: row.version,
    matterId: row.matterId,
    ...numberOfRow(row),
    title: row.title,
    ...caseWords(procedure, row, names.language),
    over: row.over,
    ...(row.street === null ? {} : { street: names.unit(row.street) }),
    ...(row.leadUnit === null ? {} : { leadUnit: names.unit(row.leadUnit) }),
    units: live.map((unit) => names.unit(unit)),
    shelved: row.shelved,
    openedAt: row.openedAt ?? row.changedAt,
    changedAt: row.changedAt,
    due: row.due === null ? null : dueView(row.due, procedure, setting),
    ...(row.unreadable && { unreadable: true }),
  };
}
