import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './directory.rejections.js';
import type { Directory, Unit } from './directory.js';
import type { UnitForm } from './directory.forms.js';
import { KINDS_OF_MANY, type UnitKind } from '../../kernel/post.js';

/** Who may lead the work of a dispatched body. */
const LEADS_BODIES: readonly UnitKind[] = ['department', 'justiceBureau'];
const GRID_CODE = /^\d{20}$/;
/** Object, county, street and community; the last two digits count the grids. */
const COMMUNITY_PART = 18;

/** May a unit of this description be added? Fields are relative to the unit. */
export function unitRejection(directory: Directory, unit: UnitForm): Rejection | undefined {
  if (directory.units[unit.id] !== undefined)
    return reject('DIRECTORY.UNIT_REPEATED', 'id', { unit: unit.id });
  return (
    kindRejection(directory, unit) ??
    parentRejection(directory, unit) ??
    superiorsRejection(directory, unit) ??
    gridRejection(directory, unit)
  );
}

/** The unit exists and is not closed. */
export function unitMissing(directory: Directory, id: string, field: string): Rejection | undefined {
  const unit = directory.units[id];
  if (unit === undefined) return reject('DIRECTORY.UNIT_UNKNOWN', field, { unit: id });
  return unit.closedAt === undefined ? undefined : reject('DIRECTORY.UNIT_CLOSED', field, { unit: id });
}

function kindRejection(directory: Directory, unit: UnitForm): Rejection | undefined {
  if (KINDS_OF_MANY.includes(unit.kind)) return undefined;
  const other = Object.values(directory.units).find((each) => each.kind === unit.kind && !each.closedAt);
  return other && reject('DIRECTORY.ONLY_ONE_OF_KIND', 'kind', { kind: unit.kind, unit: other.id });
}

function parentRejection(directory: Directory, unit: UnitForm): Rejection | undefined {
  const wanted: UnitKind = unit.kind === 'community' ? 'street' : 'districtLeadership';
  if (unit.parent === undefined)
    return wanted === 'street' ? reject('DIRECTORY.PARENT_OF_WRONG_KIND', 'parent') : undefined;
  const missing = unitMissing(directory, unit.parent, 'parent');
  if (missing !== undefined) return missing;
  return isOfKind(directory, unit.parent, [wanted])
    ? undefined
    : reject('DIRECTORY.PARENT_OF_WRONG_KIND', 'parent', { parent: unit.parent, wanted });
}

function superiorsRejection(directory: Directory, unit: UnitForm): Rejection | undefined {
  const { businessParent, dailyManager } = unit;
  const wrong = (field: string) => reject('DIRECTORY.BODY_NEEDS_TWO_SUPERIORS', field, { unit: unit.id });
  if (unit.kind !== 'dispatchedBody') {
    if (businessParent !== undefined) return wrong('businessParent');
    return dailyManager === undefined ? undefined : wrong('dailyManager');
  }
  if (businessParent === undefined) return wrong('businessParent');
  if (dailyManager === undefined) return wrong('dailyManager');
  const missing =
    unitMissing(directory, businessParent, 'businessParent') ??
    unitMissing(directory, dailyManager, 'dailyManager');
  if (missing !== undefined) return missing;
  if (!isOfKind(directory, businessParent, LEADS_BODIES)) return wrong('businessParent');
  return isOfKind(directory, dailyManager, ['street']) ? undefined : wrong('dailyManager');
}

function gridRejection(directory: Directory, unit: UnitForm): Rejection | undefined {
  const grids = unit.grids ?? [];
  if (grids.length === 0) return undefined;
  if (unit.kind !== 'community') return reject('DIRECTORY.GRIDS_ONLY_IN_COMMUNITY', 'grids');
  const community = grids[0]?.slice(0, COMMUNITY_PART);
  const invalid = grids.findIndex(
    (grid, index) =>
      !GRID_CODE.test(grid) || grid.slice(0, COMMUNITY_PART) !== community || grids.indexOf(grid) !== index,
  );
  if (invalid >= 0)
    return reject('DIRECTORY.GRID_CODE_INVALID', `grids.${invalid}`, { grid: grids[invalid] });
  const taken = grids.findIndex((grid) => ownerOf(directory, grid) !== undefined);
  return taken < 0
    ? undefined
    : reject('DIRECTORY.GRID_TAKEN', `grids.${taken}`, {
        grid: grids[taken],
        community: ownerOf(directory, grids[taken] ?? '')?.id,
      });
}

function isOfKind(directory: Directory, id: string, kinds: readonly UnitKind[]): boolean {
  const unit = directory.units[id];
  return unit !== undefined && kinds.includes(unit.kind);
}

/** Searched from end to end, because an import asks while the directory is still being laid out. */
function ownerOf(directory: Directory, grid: string): Unit | undefined {
  return Object.values(directory.units).find((unit) => unit.grids?.includes(grid) && !unit.closedAt);
}
