import { addDays } from '../calendar/civil-date.js';
import { dateOf, type Instant } from '../calendar/instant.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { limitFor, type Limits } from './limits.js';

/**
 * How often something happened within a window of the limits table (`{times, naturalDays}`), and how often it must. Such
 * a window counts dates back, today included (domain.md 2.10); it is no deadline, so no calendar has a say.
 * CLOCK.LIMIT_MISSING when the row is not there or says something else.
 */
export function countedWithin(
  limits: Limits,
  key: string,
  happenedAt: readonly Instant[],
  at: Instant,
): { readonly count: number; readonly times: number } | Refusal {
  const row = limitFor(limits, key);
  if (isRefusal(row)) return row;
  const { times, naturalDays }: Readonly<Record<string, unknown>> = Object(row.value);
  if (typeof times !== 'number' || typeof naturalDays !== 'number')
    return refuse('CLOCK.LIMIT_MISSING', undefined, { key });
  const first = addDays(dateOf(at), 1 - naturalDays);
  return { count: happenedAt.filter((each) => dateOf(each) >= first && each <= at).length, times };
}
