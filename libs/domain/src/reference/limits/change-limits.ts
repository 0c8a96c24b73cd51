import { instant, listOf, group, optional, text, type Value } from '../../kernel/form.js';
import type { Rejection } from '../../kernel/rejection.js';
import { administratorOnly, type ReferenceRule } from '../reference.rule.js';
import { firstRejection } from '../first-rejection.js';
import { inForceRejection } from '../version.js';
import { rowsRejection } from './check-row.js';
import { changeRejection } from './check-change.js';
import { reject } from './limits.rejections.js';
import { limitChange, type LimitChange } from './limits.forms.js';
import { rowIdentity, type LimitRow, type RowName } from './limits.js';
import type { LimitsEvent, LimitsState } from './limits.state.js';

const changeLimitsForm = group(
  { zh: '修改时限', en: 'Change of limits' },
  {
    changes: listOf({ zh: '修改的时限', en: 'Changed limits' }, limitChange, { min: 1, max: 500 }),
    basis: text({ zh: '修改依据和理由', en: 'Why it is changed' }, { max: 300 }),
    /** Absent: at once. */
    inForceFrom: optional(instant({ zh: '生效时间', en: 'In force from' })),
  },
);

/**
 * A new version of the table of which only some rows are said: the others stay as the last version has them, also where that
 * one is not in force yet. What is running keeps the length it was started with. It changes rows that exist and adds none:
 * a row that no rule looks up would only seem to be in force.
 */
export const changeLimits: ReferenceRule<LimitsState, Value<typeof changeLimitsForm>, LimitsEvent> = {
  name: 'changeLimits',
  label: { zh: '修改时限', en: 'Change limits' },
  form: changeLimitsForm,
  permits: administratorOnly,
  decide(state, { changes, basis, inForceFrom: from }, { now }) {
    const rows = state.at(-1)?.content.rows ?? [];
    const inForceFrom = from ?? now;
    return (
      changesRejection(rows, changes) ??
      rowsRejection(
        changes.map((change) => changedRow(rows, change)),
        'changes',
      ) ??
      inForceRejection('LIMITS', state, inForceFrom, now) ?? [
        { type: 'LimitsPublished', payload: { rows: changedTable(rows, changes), inForceFrom, basis } },
      ]
    );
  },
};

function changesRejection(rows: readonly LimitRow[], changes: readonly LimitChange[]): Rejection | undefined {
  return firstRejection(changes, (change, index) => {
    const field = `changes.${index}`;
    const before = rows.find((row) => isSameRow(row, change));
    const { key, variant, itemCode } = change;
    if (before === undefined) return reject('LIMITS.ROW_UNKNOWN', field, { key, variant, itemCode });
    return changeRejection(rows, before, change, field);
  });
}

function isSameRow(a: RowName, b: RowName): boolean {
  return rowIdentity(a) === rowIdentity(b);
}

/** What the row is, class and rung of extension among it, stays; how long it is and what that rests on is as the change says. */
function changedRow(rows: readonly LimitRow[], change: LimitChange): LimitRow {
  const before = rows.find((row) => isSameRow(row, change));
  const { clock: _clock, agreedWithin: _within, value: _value, source: _source, ...stays } = before ?? change;
  const { mark, source, note } = change;
  const isRestOnSame = before?.mark === mark && before.source === source;
  const label = isRestOnSame ? before.label : mark === 'P' ? ('模拟参数' as const) : null;
  return {
    ...stays,
    ...contentOf(change),
    mark,
    label,
    ...(source !== undefined && { source }),
    ...(note !== undefined && { note }),
  };
}

function contentOf({ clock, agreedWithin, value }: LimitChange): Partial<LimitRow> {
  return {
    ...(clock !== undefined && { clock }),
    ...(agreedWithin !== undefined && { agreedWithin }),
    ...(value !== undefined && { value }),
  };
}

function changedTable(rows: readonly LimitRow[], changes: readonly LimitChange[]): readonly LimitRow[] {
  return rows.map((row) => {
    const change = changes.find((each) => isSameRow(row, each));
    return change === undefined ? row : changedRow(rows, change);
  });
}
