import type { Instant } from '../../kernel/instant.js';
import type { Calendar } from '../../calendar/calendar.js';
import { propertiesOf } from '../../kernel/properties.js';
import type { TimeLimit } from '../../kernel/time-limit.js';
import { deadlineOf } from '../../calendar/deadline.js';
import { limitFor, type Limits } from '../../reference/limits/limits.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';

/**
 * The value of `order.whiteMinLength`: the shortest limit of each unit that gets a white order, in minutes (hour units)
 * or days. `agreed`: the date lies at least so many working days away when it is set.
 */
export type WhiteMinLength = Readonly<Record<TimeLimit['unit'], number>>;

const MISSING = reject('CLOCK.LIMIT_MISSING', undefined, { key: 'order.whiteMinLength' });

function isWhiteMinLength(value: unknown): value is WhiteMinLength {
  const units: readonly TimeLimit['unit'][] = [
    'emergencyHours',
    'workingHours',
    'workingDays',
    'naturalDays',
    'agreed',
  ];
  return units.every((unit) => Number.isInteger(propertiesOf(value)[unit]));
}

/**
 * Is a white order issued by itself for an obligation of this limits key? A person may always issue one. By a table of
 * before there was such a row, each kind got one: what is settled late is judged by the table of then.
 */
export function isWhiteAutomatic(key: string, limits: Limits): boolean | Rejection {
  const row = limitFor(limits, 'order.automaticWhite');
  if (isRejection(row)) return true;
  return Array.isArray(row.value)
    ? row.value.includes(key)
    : reject('CLOCK.LIMIT_MISSING', undefined, { key: 'order.automaticWhite' });
}

/** Is an obligation of this length long enough for a white order when it turns yellow? */
export function isLongEnoughForWhite(
  clock: TimeLimit,
  dueAt: Instant,
  calendar: Calendar,
  limits: Limits,
  at: Instant,
): boolean | Rejection {
  const row = limitFor(limits, 'order.whiteMinLength');
  if (isRejection(row)) return row;
  const least = row.value;
  if (!isWhiteMinLength(least)) return MISSING;
  if (clock.unit !== 'agreed') return ('minutes' in clock ? clock.minutes : clock.days) >= least[clock.unit];
  const earliest = deadlineOf(calendar, at, { unit: 'workingDays', days: least.agreed }, 100);
  return isRejection(earliest) ? earliest : dueAt >= earliest.dueAt;
}
