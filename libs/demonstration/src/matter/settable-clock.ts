import type { Instant } from '@tiaokuai/domain';
import type { Clock } from '@tiaokuai/event-store';

/** A clock that stands where it was put: each matter of the past has its own. */
export interface SettableClock extends Clock {
  /** What `now()` answers. */
  at: Instant;
}

export function settableClock(at: Instant): SettableClock {
  const clock: SettableClock = { at, now: () => Promise.resolve(clock.at) };
  return clock;
}
