/**
 * Civil dates as whole numbers, so that a day is one addition away from the next.
 *
 * A day number counts days from 1970-01-01 (day 0) in the Gregorian calendar. The trick of both directions is to let
 * the year begin in March: the leap day then comes last, and months of 31, 30, 31, 30, 31 days repeat every five.
 * After Howard Hinnant's `days_from_civil`. Nothing here knows a time zone.
 */
const DAYS_PER_400_YEARS = 146_097;
/** From 0000-03-01, where the arithmetic begins, to 1970-01-01. */
const DAYS_TO_1970 = 719_468;

/** The day number of a date; `month` 1-12, `day` 1-31. A day beyond its month runs on into the next month. */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = (month + 9) % 12;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_400_YEARS + dayOfEra - DAYS_TO_1970;
}

/** Year, month (1-12) and day (1-31) of a day number. */
export function civilParts(dayNumber: number): { year: number; month: number; day: number } {
  const days = dayNumber + DAYS_TO_1970;
  const era = Math.floor(days / DAYS_PER_400_YEARS);
  const dayOfEra = days - era * DAYS_PER_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((marchMonth + 2) % 12) + 1;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}
