/** Display only: every deadline is computed by the server. An instant arrives as RFC 3339 and is shown in Shanghai time. */

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const SHANGHAI_OFFSET = 8 * 60 * 60_000;

/** The parts of an instant as a clock in Shanghai shows them, whatever the browser's own zone is. */
function shanghai(instant: string): Date {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET);
}

const two = (n: number) => String(n).padStart(2, '0');

/** `11-20 周五 15:05`; with the year when it is not the year of `now`. */
export function shortInstant(instant: string, now?: string): string {
  const date = shanghai(instant);
  const year = date.getUTCFullYear();
  const showYear = now !== undefined && shanghai(now).getUTCFullYear() !== year;
  const day = `${showYear ? `${year}-` : ''}${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  return `${day} ${WEEKDAYS[date.getUTCDay()]} ${clockTime(instant)}`;
}

/** `2026-11-20 15:05:07.250`, for evidence. */
export function exactInstant(instant: string): string {
  return shanghai(instant).toISOString().replace('T', ' ').replace('Z', '');
}

/** `15:05` */
export function clockTime(instant: string): string {
  const date = shanghai(instant);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** `2026-11-20 15:05`, as a date picker shows it. */
export function pickerText(instant: string): string {
  return exactInstant(instant).slice(0, 16);
}

/** What a date picker shows, taken as Shanghai time, as the wire wants it. */
export function instantOfPicked(picked: string): string {
  return `${picked.replace(' ', 'T')}:00.000+08:00`;
}

/** The start of the civil day of an instant, in milliseconds. */
export function dayStart(millis: number): number {
  const day = 24 * 60 * 60_000;
  return Math.floor((millis + SHANGHAI_OFFSET) / day) * day - SHANGHAI_OFFSET;
}

/** Saturday or Sunday, of a civil day as `2026-09-20`. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** The civil day in Shanghai, `2026-09-20`. */
export function civilDay(millis: number): string {
  return new Date(millis + SHANGHAI_OFFSET).toISOString().slice(0, 10);
}
