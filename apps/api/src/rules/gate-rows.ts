import type { PublishedAdmission, PublishedNegativeRow } from '@tiaokuai/contracts';
import {
  admission,
  clausesOf,
  negativeRow,
  type Admission,
  type GateDataEvent,
  type NegativeRow,
  type ResponsibilityList,
} from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';
import type { Names } from '../wording/names.js';
import { fieldsInWords } from '../wording/schema-words.js';
import type { RowWords } from './row-differences.js';

/** An admission or a row of the negative list, by a name that is one row's alone in its version. */
export type GateRow =
  | { readonly key: string; readonly kind: 'admission'; readonly content: Admission }
  | { readonly key: string; readonly kind: 'negative'; readonly content: NegativeRow };

type Published = Pick<GateDataEvent['payload'], 'admissions' | 'negativeList'>;

export function gateRows({ admissions, negativeList }: Published): readonly GateRow[] {
  return [...admissionRows(admissions), ...negativeRows(negativeList)];
}

function admissionRows(admissions: readonly Admission[]): readonly GateRow[] {
  return admissions.map((content) => ({ key: content.id, kind: 'admission', content }));
}

/** A row of the negative list has no number: what it forbids tells it from the others, and where two forbid the same, their order. */
function negativeRows(rows: readonly NegativeRow[]): readonly GateRow[] {
  const forbidden = rows.map(({ level, pattern, itemCodes, clauses }) =>
    JSON.stringify([level, pattern, itemCodes, clauses]),
  );
  return rows.map((content, n) => {
    const before = forbidden.slice(0, n).filter((each) => each === forbidden[n]).length;
    return { key: `${forbidden[n]} ${before + 1}`, kind: 'negative', content };
  });
}

/** What rows are put into words with: names of units, and the list that clauses are named by. */
export interface Wording {
  readonly names: Names;
  readonly list: ResponsibilityList;
}

const KINDS: Readonly<Record<GateRow['kind'], Readonly<Record<Language, string>>>> = {
  admission: { zh: '准入', en: 'Admission' },
  negative: { zh: '负面清单', en: 'Negative list' },
};

/** Every field of a row in words. */
export function gateRowInWords(row: GateRow, { names, list }: Wording): RowWords {
  const { kind, key, content } = row;
  const { schema } = kind === 'admission' ? admission : negativeRow;
  const fields = fieldsInWords(schema, content, names).map((each) => {
    const words = kind === 'negative' ? forbiddenWords(each.field, row.content, list) : undefined;
    return words === undefined ? each : { ...each, words };
  });
  const word = (field: string): string => fields.find((each) => each.field === field)?.words ?? '';
  const said =
    kind === 'admission'
      ? `${row.content.id} ${row.content.task}`
      : `${word('level')}：${[word('pattern'), word('itemCodes'), word('clauses')].filter(Boolean).join('；')}`;
  return { key, title: `${KINDS[kind][names.language]} ${said.replaceAll('\n', '、')}`, fields };
}

/** Items and clauses as the list calls them; what it does not know keeps its code. */
function forbiddenWords(
  field: string,
  { itemCodes = [], clauses = [] }: NegativeRow,
  { items }: ResponsibilityList,
): string | undefined {
  if (field === 'itemCodes')
    return itemCodes.map((code) => `${code} ${items[code]?.name ?? ''}`.trim()).join('\n') || undefined;
  if (field !== 'clauses') return undefined;
  const textOf = (itemCode: string, clause: string): string => {
    const item = items[itemCode];
    return item === undefined ? clause : (clausesOf(item).find(({ id }) => id === clause)?.text ?? clause);
  };
  return (
    clauses.map(({ itemCode, clause }) => `${itemCode} ${textOf(itemCode, clause)}`).join('\n') || undefined
  );
}

/** The rows of one kind as they are read and changed. */
export function publishedAdmissions(
  rows: readonly GateRow[],
  wording: Wording,
): readonly PublishedAdmission[] {
  return rows.flatMap((row) =>
    row.kind === 'admission' ? [{ ...wordsOf(row, wording), content: row.content }] : [],
  );
}

export function publishedNegativeRows(
  rows: readonly GateRow[],
  wording: Wording,
): readonly PublishedNegativeRow[] {
  return rows.flatMap((row) =>
    row.kind === 'negative' ? [{ ...wordsOf(row, wording), content: row.content }] : [],
  );
}

function wordsOf(row: GateRow, wording: Wording): Omit<PublishedAdmission, 'content'> {
  const { key, title, fields } = gateRowInWords(row, wording);
  const said = fields.flatMap(({ field, words }) => (words === undefined ? [] : [[field, words] as const]));
  return { key, title, words: Object.fromEntries(said) };
}
