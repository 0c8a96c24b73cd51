import type { Instant } from '../kernel/instant.js';
import type { Deadline } from '../kernel/time-limit.js';
import { instantOfWall, type WallMillis } from './instant.js';

/**
 * How one clock is counted along one calendar. A mark is a place on the ruler: for hour clocks a moment (wall
 * milliseconds), for day clocks a date (day number), because a day counts whole or not at all. Starting, pausing,
 * resuming, extending and recomputing are then the same few lines for every unit (deadline.ts).
 *
 * `undefined` always means: the calendar does not cover it.
 */
export interface Ruler {
  /** Where counting from this instant begins. */
  mark(instant: Instant): number;
  /** Where the counting of a deadline ends. */
  endOf(deadline: Deadline): number;
  /** The mark `length` further on, in minutes (hour clocks) or counted days. */
  reach(mark: number, length: number): number | undefined;
  /** The length from a mark to the end of counting, at least 0. */
  between(mark: number, end: number): number | undefined;
  /** The deadline whose counting ends at `end`, with the amber instant of what lies between `from` and there. */
  deadline(end: number, from: Instant, amberPercent: number): Deadline | undefined;
  /** The least a resumed clock gets: hours may be used up, of days there is always one. */
  readonly least: 0 | 1;
}

/** The amber instant if it lies inside the limit; a light that would be yellow from the start has none. */
export function amberWithin(
  amber: WallMillis | undefined,
  from: WallMillis,
  due: WallMillis,
): Instant | null {
  return amber !== undefined && from < amber && amber < due ? instantOfWall(amber) : null;
}
