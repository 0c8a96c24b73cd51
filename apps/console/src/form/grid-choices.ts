import type { UnitList, UnitView } from '@tiaokuai/contracts';
import type { Choice } from './picker.js';

/** Grids by community: `江滨社区 01网格`; the last two digits number the grids of a community. */
export function gridChoices(
  units: UnitList | undefined,
  fits: (community: UnitView) => boolean,
): readonly Choice[] {
  return (units?.units ?? [])
    .filter(fits)
    .flatMap(({ shortName, grids }) =>
      grids.map((grid) => ({ value: grid, label: `${shortName} ${grid.slice(-2)}网格` })),
    );
}
