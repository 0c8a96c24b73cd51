import { atTime, dateOf, nextWorkingDay, type InForce, type Instant } from '@tiaokuai/domain';

/** Ten in the morning so many working days from now, by the calendar of whoever says so. */
export function officeDaysFrom(
  { now, inForce, actor }: { now: Instant; inForce: InForce; actor: { unit: string } },
  days: number,
): Instant {
  const calendar = inForce.calendarFor(actor.unit);
  let date = dateOf(now);
  for (let n = 0; n < days; n++) date = nextWorkingDay(calendar, date) ?? date;
  return atTime(date, '10:00');
}
