import { sightOf, type Audience, type AudienceKey, type NamedKey, type SightKeys } from '@tiaokuai/domain';

/** The audience of a case, as its rows keep it. Whether somebody sees much or little of the case is for its page to say. */
export interface SeenBy {
  readonly seenBy: readonly AudienceKey[];
  /** To whom alone of these the case is open; null: to all of them. */
  readonly readers: readonly NamedKey[] | null;
}

/** What rows keep of the audience that the rules give to a case. */
export function seenByOf({ inFull, asParty, openTo }: Audience): SeenBy {
  return { seenBy: [...new Set([...inFull, ...asParty])], readers: openTo ?? null };
}

/** Whether who reads under these keys opens the case of a row: `sightOf` of the domain, asked of what the row keeps. */
export function isSeenUnder({ seenBy, readers }: SeenBy, keys: SightKeys): boolean {
  const audience = { inFull: [], asParty: seenBy, ...(readers && { openTo: readers }) };
  return sightOf(audience, keys) !== 'nothing';
}

/** The same as a condition on a row, with the parameters of `sightValues`. */
export function seenSql(units: string, names: string): string {
  return `(${units}::text[] IS NULL OR seen_by && ${units}) AND (readers IS NULL OR readers && ${names}::text[])`;
}

export function sightValues({ units, names }: SightKeys): readonly [units: unknown, names: unknown] {
  return [units === 'all' ? null : units, names];
}
