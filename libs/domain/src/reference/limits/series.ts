import type { Instant } from '../../kernel/instant.js';
import { addDays } from '../../calendar/civil-date.js';
import { dateOf } from '../../calendar/instant.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import { limitFor, type Limits } from './limits.js';
import { propertiesOf } from '../../kernel/properties.js';

/** How often something must happen, and within what. */
export interface Window {
  readonly times: number;
  /** Absent where the row says how often and not within what. */
  readonly naturalDays?: number;
  /** Does the window that ends at `end` hold this instant? */
  holds(instant: Instant, end: Instant): boolean;
}

/**
 * A window of the limits table (`{times, naturalDays}`), or a plain number where there is none. It counts Shanghai dates
 * back, today included; it is no deadline, so no calendar has a say. CLOCK.LIMIT_MISSING when the row is
 * not there or says something else.
 */
export function windowOf(limits: Limits, key: string): Window | Rejection {
  const row = limitFor(limits, key);
  if (isRejection(row)) return row;
  const { value } = row;
  if (typeof value === 'number') return { times: value, holds: (instant, end) => instant <= end };
  const { times, naturalDays } = propertiesOf(value);
  if (typeof times !== 'number' || typeof naturalDays !== 'number')
    return reject('CLOCK.LIMIT_MISSING', undefined, { key });
  const holds = (instant: Instant, end: Instant): boolean =>
    instant <= end && dateOf(instant) >= addDays(dateOf(end), 1 - naturalDays);
  return { times, naturalDays, holds };
}

/** How often something happened within the window that ends at `at`, and how often it must. */
export function countedWithin(
  limits: Limits,
  key: string,
  happenedAt: readonly Instant[],
  at: Instant,
): { readonly count: number; readonly times: number } | Rejection {
  const window = windowOf(limits, key);
  if (isRejection(window)) return window;
  return { count: happenedAt.filter((each) => window.holds(each, at)).length, times: window.times };
}
