import type { Calendar } from '../calendar/calendar.js';
import { deadlineOf } from '../calendar/deadline.js';
import { addMillis } from '../calendar/instant.js';
import type { Instant } from '../kernel/instant.js';
import type { Obligation } from '../kernel/obligation.js';
import { isRejection } from '../kernel/rejection.js';

export type Light = 'green' | 'yellow' | 'red';

type Lit = Pick<Obligation, 'status' | 'warned' | 'amberAt'>;

/**
 * As the events say: green before the amber instant, yellow from it (from the start where there is none), red once due;
 * none while paused or when nothing is owed any more.
 */
export function lightOf({ status, warned, amberAt }: Lit): Light | undefined {
  if (status === 'elapsed') return 'red';
  if (status !== 'running') return undefined;
  return warned || amberAt === null ? 'yellow' : 'green';
}

/** As it is at `now`, whether or not the passing of an instant has been recorded by then. */
export function lightAt(obligation: Lit & Pick<Obligation, 'dueAt'>, now: Instant): Light | undefined {
  const { status, amberAt, dueAt } = obligation;
  if (status === 'running' && dueAt <= now) return 'red';
  const warned = obligation.warned || (amberAt !== null && amberAt <= now);
  return lightOf({ status, warned, amberAt });
}

const HOUR_MINUTES = 60;

/** The last instants that lie within an hour: of working time, and of natural time for emergency clocks. */
export interface DueWithinHour {
  readonly working: Instant;
  readonly emergency: Instant;
}

/** Until when something is due within the hour. Where the calendar does not reach, working time is natural time. */
export function dueWithinHour(calendar: Calendar, now: Instant): DueWithinHour {
  const emergency = addMillis(now, HOUR_MINUTES * 60_000);
  const hour = deadlineOf(calendar, now, { unit: 'workingHours', minutes: HOUR_MINUTES }, 100);
  return { working: isRejection(hour) ? emergency : hour.dueAt, emergency };
}
