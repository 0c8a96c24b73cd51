import type { NamedUnit } from '@tiaokuai/contracts';
import type { Choice } from './picker.js';

/** Units to choose from: by the short name, in full where two have the same, and by the code where those are the same too. */
export function unitChoices(units: readonly NamedUnit[]): readonly Choice[] {
  const isAlone = (words: string): boolean =>
    units.filter(({ name, shortName }) => words === shortName || words === name).length === 1;
  return units.map(({ id, name, shortName }) => {
    const label = [shortName, name].find(isAlone) ?? `${name}（${id}）`;
    return { value: id, label, title: name };
  });
}
