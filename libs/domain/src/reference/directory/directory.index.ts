import type { Directory, Holding, Unit } from './directory.js';
import type { UnitKind } from '../../kernel/post.js';

/** Ways into a directory that would otherwise be searched from end to end for every command. */
interface DirectoryIndex {
  readonly holdingsByUnit: ReadonlyMap<string, readonly Holding[]>;
  readonly openUnitByKind: ReadonlyMap<UnitKind, Unit>;
  readonly communityByGrid: ReadonlyMap<string, Unit>;
}

const indexes = new WeakMap<Directory, DirectoryIndex>();

/** Made once per directory; a directory that is still being laid out must not be asked. */
export function indexOf(directory: Directory): DirectoryIndex {
  const known = indexes.get(directory);
  if (known !== undefined) return known;
  const index = { ...indexUnits(directory), holdingsByUnit: indexHoldings(directory) };
  indexes.set(directory, index);
  return index;
}

function indexUnits(directory: Directory): Omit<DirectoryIndex, 'holdingsByUnit'> {
  const openUnitByKind = new Map<UnitKind, Unit>();
  const communityByGrid = new Map<string, Unit>();
  for (const unit of Object.values(directory.units)) {
    if (unit.closedAt !== undefined) continue;
    if (!openUnitByKind.has(unit.kind)) openUnitByKind.set(unit.kind, unit);
    for (const grid of unit.grids ?? []) communityByGrid.set(grid, unit);
  }
  return { openUnitByKind, communityByGrid };
}

function indexHoldings(directory: Directory): ReadonlyMap<string, readonly Holding[]> {
  const byUnit = new Map<string, Holding[]>();
  for (const holding of Object.values(directory.holdings).flat()) {
    const holdings = byUnit.get(holding.unit);
    if (holdings === undefined) byUnit.set(holding.unit, [holding]);
    else holdings.push(holding);
  }
  return byUnit;
}
