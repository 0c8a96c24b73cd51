import type { Directory } from './directory.js';

/**
 * A name of the unit that no other unit has ever borne before it: its short name, else its full one, else its short name with
 * its code. What bears such a name in its text (a case number) is told from that of any other unit, also after renamings.
 */
export function distinctName({ units, namedFirst }: Directory, unit: string): string {
  const known = units[unit];
  if (known === undefined) return unit;
  const { name, shortName } = known;
  const isOwn = (each: string): boolean => (namedFirst?.[each] ?? unit) === unit;
  return [shortName, name].find(isOwn) ?? `${shortName}（${unit}）`;
}
