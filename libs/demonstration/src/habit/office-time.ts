import {
  addMillis,
  isWorkingTime,
  millisOf,
  nextOpening,
  type Calendar,
  type Instant,
} from '@tiaokuai/domain';
import type { SeededRandom } from '../random/seeded-random.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const TRIES = 12;

/**
 * An instant between two at which the offices are open, to the second and never on the minute; soon after the next
 * opening where they are closed all the time in between.
 */
export function officeTimeBetween(
  calendar: Calendar,
  from: Instant,
  to: Instant,
  random: SeededRandom,
): Instant {
  const span = Math.max(0, millisOf(to) - millisOf(from));
  for (let n = 0; n < TRIES; n++) {
    const at = odd(later(from, random.of('at', n).fraction * span), random);
    if (at > from && isWorkingTime(calendar, at)) return at;
  }
  const opening = isWorkingTime(calendar, from) ? from : (nextOpening(calendar, from) ?? from);
  return odd(later(opening, random.of('after opening').between(MINUTE, 25 * MINUTE)), random);
}

/** An instant between two, whatever the hour. */
export function anyTimeBetween(from: Instant, to: Instant, random: SeededRandom): Instant {
  return odd(later(from, random.of('at').fraction * Math.max(0, millisOf(to) - millisOf(from))), random);
}

/** The instant so many milliseconds later; parts of one are dropped. */
export function later(instant: Instant, millis: number): Instant {
  return addMillis(instant, Math.floor(millis));
}

/** Nobody acts on the full minute; so no act falls on the instant at which a limit ends. */
function odd(instant: Instant, random: SeededRandom): Instant {
  const whole = Math.floor(millisOf(instant) / MINUTE) * MINUTE;
  return addMillis(instant, whole - millisOf(instant) + random.of('seconds').integer(1_001, 58_999));
}
