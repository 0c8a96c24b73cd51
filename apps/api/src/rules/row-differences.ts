import { isDeepStrictEqual } from 'node:util';
import type { FieldDifference, RowDifference } from '@tiaokuai/contracts';

/** Rows of one table beside those of another. */
export interface RowDifferences<R> {
  readonly added: readonly R[];
  readonly removed: readonly R[];
  readonly changed: readonly { readonly before: R; readonly after: R }[];
}

/** `identity`: by which name a row is found in both tables; it is one row's alone in each. */
export function differencesOf<R>(
  before: readonly R[],
  after: readonly R[],
  identity: (row: R) => string,
): RowDifferences<R> {
  const old = new Map(before.map((row) => [identity(row), row]));
  const kept = new Set(after.map(identity));
  return {
    added: after.filter((row) => !old.has(identity(row))),
    removed: before.filter((row) => !kept.has(identity(row))),
    changed: after.flatMap((row) => {
      const was = old.get(identity(row));
      return was === undefined || isDeepStrictEqual(was, row) ? [] : [{ before: was, after: row }];
    }),
  };
}

/** What a row is called, and each of its fields in words, by the name of the field, in the order of its form. */
export interface RowWords {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly { readonly field: string; readonly title: string; readonly words?: string }[];
}

/** Two tables side by side, in words, field by field: changed rows, added ones, removed ones. */
export function differencesInWords<R>(
  { added, removed, changed }: RowDifferences<R>,
  wordsOf: (row: R) => RowWords,
): readonly RowDifference[] {
  return [
    ...changed.map(({ before, after }) => rowDifference('changed', wordsOf(before), wordsOf(after))),
    ...added.map((after) => rowDifference('added', undefined, wordsOf(after))),
    ...removed.map((before) => rowDifference('removed', wordsOf(before), undefined)),
  ];
}

function rowDifference(
  change: RowDifference['change'],
  before: RowWords | undefined,
  after: RowWords | undefined,
): RowDifference {
  const { key, title, fields } = after ?? before ?? { key: '', title: '', fields: [] };
  const wordsIn = (row: RowWords | undefined, field: string): string | undefined =>
    row?.fields.find((each) => each.field === field)?.words;
  return {
    ...{ key, title, change },
    fields: fields.flatMap((each): FieldDifference[] => {
      const [was, is] = [wordsIn(before, each.field), wordsIn(after, each.field)];
      if (was === is) return [];
      return [
        {
          ...{ field: each.field, title: each.title },
          ...(was !== undefined && { before: was }),
          ...(is !== undefined && { after: is }),
        },
      ];
    }),
  };
}
