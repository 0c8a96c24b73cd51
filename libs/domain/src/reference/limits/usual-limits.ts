import type { UsualLength } from '../../kernel/usual-length.js';
import type { LimitRow } from './limits.js';

type Clocks = Readonly<Record<string, { readonly usually?: readonly UsualLength[] }>>;

/** The rows of the limits table that these lengths are, for one key. */
export function limitRows(key: string, lengths: readonly UsualLength[]): readonly LimitRow[] {
  return lengths.map((length) => ({ key, ...length }));
}

/** The rows that clocks say of themselves, each key once, in the order of the clocks: what a district starts with. */
export function usualLimits(clocks: readonly Clocks[]): readonly LimitRow[] {
  const byKey = new Map(clocks.flatMap((each) => Object.entries(each)));
  return [...byKey].flatMap(([key, { usually = [] }]) => limitRows(key, usually));
}
