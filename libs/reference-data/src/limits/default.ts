import type { LimitRow } from '@tiaokuai/domain';
import { ANY_CASE_LIMITS } from './any-case.js';
import { MECHANISM_LIMITS } from './mechanisms.js';
import { ORDER_AND_PANEL_LIMITS } from './orders-and-panel.js';
import { WHISTLE_LIMITS } from './whistle.js';

/**
 * The limits a district starts with. Nearly every number is an inference or another place's rule and says so (模拟参数), until the district publishes its own table.
 */
export const DEFAULT_LIMITS: readonly LimitRow[] = [
  ...WHISTLE_LIMITS,
  ...MECHANISM_LIMITS,
  ...ORDER_AND_PANEL_LIMITS,
  ...ANY_CASE_LIMITS,
];
