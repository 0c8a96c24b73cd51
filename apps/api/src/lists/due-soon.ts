import { addMillis, deadlineOf, isRejection, type Calendar, type Instant } from '@tiaokuai/domain';
import type { DueWithinHour } from '@tiaokuai/projections';

const MINUTES = 60;

/** Due soon is due within a working hour; for emergency clocks within an hour. */
export function soonAt(calendar: Calendar, now: Instant): DueWithinHour {
  const emergency = addMillis(now, MINUTES * 60_000);
  const hour = deadlineOf(calendar, now, { unit: 'workingHours', minutes: MINUTES }, 100);
  return { emergency, working: isRejection(hour) ? emergency : hour.dueAt };
}
