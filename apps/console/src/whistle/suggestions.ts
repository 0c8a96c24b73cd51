import type { ListItemView, NamedUnit, UnitList, UnitView } from '@tiaokuai/contracts';
import type { DepartmentRow, WhistleDraft } from './draft.js';

/** What the chosen item of the list makes of a call sheet. All of it may be changed; what was changed is left alone. */
export type Suggestions = Readonly<Partial<Record<(typeof SUGGESTED)[number], string>>>;
const SUGGESTED = ['title', 'ask', 'beyondPowerReason'] as const;

const LONGEST_TITLE = 60;

/** The units that the list names for an item: who leads, then who else has a duty; streets have theirs without being called. */
export function rowsFor(item: ListItemView, units: UnitList | undefined): readonly DepartmentRow[] {
  const streets = new Set(units?.units.filter(({ kind }) => kind.code === 'street').map(({ id }) => id));
  const duties = new Map(item.primaryDuties.map(({ unit, text }) => [unit.id, text]));
  const [lead] = item.leads;
  const named = [...item.leads.map(({ unit }) => unit.id), ...duties.keys()].filter((id) => !streets.has(id));
  return [...new Set(named)].map((unit) => ({
    unit,
    role: unit === lead?.unit.id ? 'lead' : 'assist',
    task: duties.get(unit) ?? '到场处置',
    itemCode: item.code,
  }));
}

/** The streets that are called, each by this item with what streets assist with; one blank row where none is chosen yet. */
export function streetRowsFor(item: ListItemView, rows: readonly DepartmentRow[]): readonly DepartmentRow[] {
  const chosen = rows.filter(({ unit }) => unit !== undefined);
  return (chosen.length === 0 ? [{}] : chosen).map((row) => ({
    ...row,
    itemCode: item.code,
    task: row.task || item.assistingDuty,
  }));
}

/**
 * A row for a street gets the item of the sheet, unless it has another, and what streets assist with by it. Undefined where
 * there is nothing to add.
 */
export function completeStreetRow(
  row: DepartmentRow,
  sheetItem: string | undefined,
  items: readonly ListItemView[],
): DepartmentRow | undefined {
  const item = items.find(({ code }) => code === (row.itemCode ?? sheetItem));
  if (item === undefined || (row.itemCode === item.code && row.task)) return undefined;
  return { ...row, itemCode: item.code, task: row.task || item.assistingDuty };
}

/**
 * A row whose unit has changed gets the item, where the list has exactly one for it; a row whose item has changed gets the
 * task that the list gives that unit. Undefined where there is nothing to add.
 */
export function completeRow(
  row: DepartmentRow,
  change: DepartmentRow,
  items: readonly ListItemView[],
): DepartmentRow | undefined {
  const own = items.filter((item) => item.primaryDuties.some(({ unit }) => unit.id === row.unit));
  const [only] = own;
  const itemCode = change.unit !== undefined && own.length === 1 ? only?.code : row.itemCode;
  const item = own.find(({ code }) => code === itemCode);
  const task = row.task || item?.primaryDuties.find(({ unit }) => unit.id === row.unit)?.text;
  return itemCode === row.itemCode && task === row.task ? undefined : { ...row, itemCode, task };
}

/** What has changed and may be written: where nothing stands yet, or what the page itself wrote. */
export function suggestionsToWrite(
  draft: WhistleDraft,
  suggestions: Suggestions,
  written: Suggestions,
): Suggestions {
  const due = SUGGESTED.filter((name) => {
    const isOurs = !draft[name] || draft[name] === written[name];
    return isOurs && suggestions[name] !== undefined && suggestions[name] !== draft[name];
  });
  return Object.fromEntries(due.map((name) => [name, suggestions[name]]));
}

export function suggestionsFor(
  draft: WhistleDraft,
  item: ListItemView | undefined,
  units: UnitList | undefined,
): Suggestions {
  if (item === undefined) return {};
  const called = (draft.departments ?? []).flatMap(({ unit, role }) => {
    const found = units?.units.find(({ id }) => id === unit);
    return found ? [{ unit: found, role }] : [];
  });
  const leads = called.filter(({ role }) => role === 'lead').map(({ unit }) => unit);
  const assists = called.filter(({ role }) => role !== 'lead').map(({ unit }) => unit);
  return {
    title: `${draft.place?.address?.trim() ?? ''}${item.name}`.slice(0, LONGEST_TITLE),
    ask: askWords(leads, assists, item),
    beyondPowerReason: reasonWords(item),
  };
}

const namesOf = (units: readonly NamedUnit[]) => units.map(({ shortName }) => shortName).join('、');

function askWords(
  leads: readonly NamedUnit[],
  assists: readonly UnitView[],
  { assistingDuty }: ListItemView,
): string | undefined {
  const streets = assists.filter(({ kind }) => kind.code === 'street');
  if (leads.length === 0)
    return streets.length === 0 ? undefined : `请${namesOf(streets)}配合：${assistingDuty}，并书面反馈结果。`;
  const who = assists.length === 0 ? namesOf(leads) : `${namesOf(leads)}牵头、${namesOf(assists)}协办，`;
  return `请${who}到场处置，并书面反馈结果。`;
}

function reasonWords({ code, name, primaryDuties, assistingDuty }: ListItemView): string {
  const primary = primaryDuties.map(({ unit, text }) => `${unit.shortName}（${text}）`).join('、');
  return `按责任清单 ${code}“${name}”，主体责任在${primary}；街道只有配合责任：${assistingDuty}。`;
}
