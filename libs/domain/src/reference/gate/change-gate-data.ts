import { group, instant, listOf, optional, text, type Value } from '../../kernel/form.js';
import type { Rejection } from '../../kernel/rejection.js';
import { isSameContent } from '../../kernel/same-content.js';
import { changedRows } from '../changed-rows.js';
import { firstRejection } from '../first-rejection.js';
import type { InForce } from '../in-force.js';
import { staffingOfficeOrAdministrator, type ReferenceRule } from '../reference.rule.js';
import { inForceRejection } from '../version.js';
import { admissionRejection, negativeRowRejection } from './check-gate-data.js';
import { reject } from './gate-data.rejections.js';
import { NO_GATE_DATA, type Admission, type GateData, type NegativeRow } from './gate.data.js';
import { admission, negativeRow } from './gate.forms.js';
import type { GateDataEvent, GateDataState } from './gate.state.js';

const some = { min: 0, max: 500 } as const;
const CHANGED = { zh: '修改', en: 'Changed' };
const ADDED = { zh: '增加', en: 'Added' };
const REMOVED = { zh: '移出', en: 'Removed' };

const changeGateDataForm = group(
  { zh: '修改准入事项和负面清单', en: 'Change of admissions and the negative list' },
  {
    admissions: optional(
      group(
        { zh: '准入事项', en: 'Admissions' },
        {
          changed: optional(listOf(CHANGED, admission, some)),
          added: optional(listOf(ADDED, admission, some)),
          removed: optional(
            listOf(REMOVED, text({ zh: '准入编号', en: 'Admission number' }, { max: 60 }), some),
          ),
        },
      ),
    ),
    /** A row has no number; which one is meant it says as it stands. */
    negativeList: optional(
      group(
        { zh: '负面清单', en: 'Negative list' },
        {
          changed: optional(
            listOf(CHANGED, group(CHANGED, { before: negativeRow, after: negativeRow }), some),
          ),
          added: optional(listOf(ADDED, negativeRow, some)),
          removed: optional(listOf(REMOVED, negativeRow, some)),
        },
      ),
    ),
    basis: text({ zh: '修改依据和理由', en: 'Why it is changed' }, { max: 300 }),
    /** Absent: at once. */
    inForceFrom: optional(instant({ zh: '生效时间', en: 'In force from' })),
  },
);
type ChangeGateData = Value<typeof changeGateDataForm>;
type AdmissionChanges = NonNullable<ChangeGateData['admissions']>;
type NegativeChanges = NonNullable<ChangeGateData['negativeList']>;

/** A new version of which only what changes is said: the rest stays as the last version has it, also where that one is not in force yet. */
export const changeGateData: ReferenceRule<GateDataState, ChangeGateData, GateDataEvent> = {
  name: 'changeGateData',
  label: { zh: '修改准入事项和负面清单', en: 'Change admissions and the negative list' },
  form: changeGateDataForm,
  permits: staffingOfficeOrAdministrator,
  decide(state, { admissions = {}, negativeList = {}, basis, inForceFrom: from }, { inForce, now }) {
    const before = state.at(-1)?.content ?? NO_GATE_DATA;
    const inForceFrom = from ?? now;
    const isNothing = [admissions, negativeList].every((each) => Object.values(each).flat().length === 0);
    if (isNothing) return reject('GATE_DATA.NOTHING_CHANGED', 'negativeList');
    return (
      admissionsRejection(before, admissions, inForce(now)) ??
      rowsRejection(before, negativeList, inForce(now)) ??
      inForceRejection('GATE_DATA', state, inForceFrom, now) ?? [
        {
          type: 'GateDataPublished',
          payload: {
            admissions: changedRows(before.admissions, admissions, ({ id }) => id),
            negativeList: changedNegativeRows(before, negativeList),
            ...{ inForceFrom, basis },
          },
        },
      ]
    );
  },
};

function admissionsRejection(
  { admissions: standing }: GateData,
  { changed = [], added = [], removed = [] }: AdmissionChanges,
  { directory }: InForce,
): Rejection | undefined {
  const standingOf = (id: string): Admission | undefined => standing.find((each) => each.id === id);
  const named = [...changed.map(({ id }) => id), ...removed];
  const isRepeated = (id: string, place: number): boolean => named.indexOf(id) < place;
  return (
    firstRejection(changed, (each, n) => {
      const at = `admissions.changed.${n}`;
      const { id } = each;
      const was = standingOf(id);
      if (was === undefined) return reject('GATE_DATA.ADMISSION_UNKNOWN', `${at}.id`, { id });
      if (isRepeated(id, n)) return reject('GATE_DATA.ADMISSION_REPEATED', `${at}.id`, { id });
      if (isSameContent(was, each)) return reject('GATE_DATA.UNCHANGED', at);
      return admissionRejection(each, directory, at);
    }) ??
    firstRejection(added, (each, n) => {
      const at = `admissions.added.${n}`;
      const { id } = each;
      if (standingOf(id) !== undefined || added.findIndex((other) => other.id === id) < n)
        return reject('GATE_DATA.ADMISSION_REPEATED', `${at}.id`, { id });
      return admissionRejection(each, directory, at);
    }) ??
    firstRejection(removed, (id, n) => {
      const at = `admissions.removed.${n}`;
      if (standingOf(id) === undefined) return reject('GATE_DATA.ADMISSION_UNKNOWN', at, { id });
      return isRepeated(id, changed.length + n)
        ? reject('GATE_DATA.ADMISSION_REPEATED', at, { id })
        : undefined;
    })
  );
}

function rowsRejection(
  { negativeList: standing }: GateData,
  { changed = [], added = [], removed = [] }: NegativeChanges,
  { list }: InForce,
): Rejection | undefined {
  const named = [...changed.map(({ before }) => before), ...removed];
  const placeOf = (rows: readonly NegativeRow[], row: NegativeRow): number =>
    rows.findIndex((each) => isSameContent(each, row));
  const unnamed = (row: NegativeRow, place: number, at: string): Rejection | undefined => {
    if (placeOf(standing, row) < 0) return reject('GATE_DATA.ROW_UNKNOWN', at);
    return placeOf(named, row) < place ? reject('GATE_DATA.ROW_REPEATED', at) : undefined;
  };
  const said = [...changed.map(({ after }) => after), ...added];
  const isDouble = (row: NegativeRow, place: number): boolean =>
    placeOf(standing, row) >= 0 || placeOf(said, row) < place;
  return (
    firstRejection(changed, ({ before, after }, n) => {
      const at = `negativeList.changed.${n}`;
      if (isSameContent(before, after)) return reject('GATE_DATA.UNCHANGED', at);
      if (isDouble(after, n)) return reject('GATE_DATA.ROW_REPEATED', `${at}.after`);
      return unnamed(before, n, `${at}.before`) ?? negativeRowRejection(after, list, `${at}.after`);
    }) ??
    firstRejection(added, (row, n) => {
      const at = `negativeList.added.${n}`;
      if (isDouble(row, changed.length + n)) return reject('GATE_DATA.ROW_REPEATED', at);
      return negativeRowRejection(row, list, at);
    }) ??
    firstRejection(removed, (row, n) => unnamed(row, changed.length + n, `negativeList.removed.${n}`))
  );
}

/** Those that stay in their places, what is new behind them. */
function changedNegativeRows(
  { negativeList }: GateData,
  { changed = [], added = [], removed = [] }: NegativeChanges,
): readonly NegativeRow[] {
  return [
    ...negativeList
      .filter((row) => !removed.some((each) => isSameContent(each, row)))
      .map((row) => changed.find(({ before }) => isSameContent(before, row))?.after ?? row),
    ...added,
  ];
}
