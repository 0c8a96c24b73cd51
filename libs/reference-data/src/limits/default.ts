import { procedures, usualLimits, type LimitRow } from '@tiaokuai/domain';
import { placeInFirstTable } from './first-table.js';
import { PARAMETERS } from './parameters.js';

/**
 * The limits a district starts with: what each clock says is its usual length, and the parameters of no clock. Nearly every
 * number is an inference or another place's rule and says so (模拟参数), until the district publishes its own table.
 */
export const DEFAULT_LIMITS: readonly LimitRow[] = [
  ...usualLimits(procedures.map(({ clocks }) => clocks)),
  ...PARAMETERS,
].sort((one, other) => placeInFirstTable(one.key) - placeInFirstTable(other.key));
