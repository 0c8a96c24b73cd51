import type { Instant } from '../kernel/instant.js';
import type { Calendar } from './calendar.js';
import type {
  AgreedDate,
  AgreedInstant,
  TimeLimit,
  TimeLimitRejection,
  Counting,
  Deadline,
  EndedPause,
  HourLimit,
} from '../kernel/time-limit.js';
import { compiled, type CompiledCalendar } from './day-table.js';
import { dayRuler } from './day-ruler.js';
import { hourRuler } from './hour-ruler.js';
import { dateOf } from './instant.js';
import type { Ruler } from './ruler.js';
import { closeOfBusiness, nextWorkingDay } from './working-days.js';

/**
 * When something that starts now is due, and when its light turns yellow at `amberPercent` of its length. Rejects with CALENDAR.NOT_COVERED where the calendar does not reach, and with CLOCK.AGREED_DATE_OUT_OF_RANGE for
 * a promise that does not lie ahead; how far ahead it may lie is the procedure's to say. Throws a RangeError on a length
 * that is not a whole number above zero.
 */
export function deadlineOf(
  calendar: Calendar,
  startedAt: Instant,
  clock: TimeLimit,
  amberPercent: number,
): Deadline | TimeLimitRejection {
  const ruler = rulerFor(compiled(calendar), clock);
  if (clock.unit === 'agreed') {
    const tooEarly = notAhead(clock, startedAt);
    if (tooEarly !== undefined) return tooEarly;
    const promised = ruler.mark('date' in clock ? clock.date : clock.instant);
    return ruler.deadline(promised, startedAt, amberPercent) ?? notCovered(calendar, startedAt);
  }
  const length = wholeLength('minutes' in clock ? clock.minutes : clock.days);
  return count(calendar, ruler, { from: startedAt, length }, startedAt, amberPercent);
}

/**
 * What is left of a limit when it is paused: unused minutes, exact to the millisecond and so possibly a fraction, or
 * the counted days after the date of the pause, at least one. Agreed promises are kept in working days.
 */
export function remainingAt(
  calendar: Calendar,
  clock: TimeLimit,
  deadline: Deadline,
  pausedAt: Instant,
): number | TimeLimitRejection {
  const ruler = rulerFor(compiled(calendar), clock);
  const left = ruler.between(ruler.mark(pausedAt), ruler.endOf(deadline));
  return left === undefined ? notCovered(calendar, pausedAt) : Math.max(ruler.least, left);
}

/**
 * The deadline after a pause: what was left, counted from the resume, with amber over that. A day clock
 * paused and resumed on one date keeps its deadline, unless that has passed meanwhile: nothing elapses while paused.
 */
export function resumedDeadline(
  calendar: Calendar,
  clock: TimeLimit,
  deadline: Deadline,
  pause: EndedPause,
  amberPercent: number,
): Deadline | TimeLimitRejection {
  const { pausedAt, resumedAt, remaining } = pause;
  const ruler = rulerFor(compiled(calendar), clock);
  const countsDays = ruler.least === 1;
  if (countsDays && dateOf(pausedAt) === dateOf(resumedAt) && resumedAt < deadline.dueAt)
    return same(deadline);
  const length = Math.max(ruler.least, remaining);
  return count(calendar, ruler, { from: resumedAt, length }, resumedAt, amberPercent);
}

/**
 * The deadline with `more` minutes or days counted on from where it ends now (natural days: before it rolled), granted
 * at `at`; amber over what then lies ahead. Agreed promises are extended by working days.
 */
export function extendedDeadline(
  calendar: Calendar,
  clock: TimeLimit,
  deadline: Deadline,
  more: number,
  at: Instant,
  amberPercent: number,
): Deadline | TimeLimitRejection {
  const ruler = rulerFor(compiled(calendar), clock);
  const end = ruler.reach(ruler.endOf(deadline), wholeLength(more));
  const extended = end === undefined ? undefined : ruler.deadline(end, at, amberPercent);
  return extended ?? notCovered(calendar, deadline.dueAt);
}

/**
 * The deadline of a limit with all that was counted for it counted once more along `calendar`, `seenFrom` where amber
 * begins. Undefined for what no notice can move: minutes of a day, and appointments.
 */
export function countedAgain(
  calendar: Calendar,
  clock: TimeLimit,
  deadline: Deadline,
  counting: Counting,
  seenFrom: Instant,
  amberPercent: number,
): Deadline | TimeLimitRejection | undefined {
  if (clock.unit === 'emergencyHours' || 'instant' in clock) return undefined;
  const ruler = rulerFor(compiled(calendar), clock);
  if (clock.unit !== 'agreed') return count(calendar, ruler, counting, seenFrom, amberPercent);
  const promised = ruler.mark(deadline.nominalDate ?? clock.date);
  return ruler.deadline(promised, seenFrom, amberPercent) ?? notCovered(calendar, seenFrom);
}

/**
 * The deadline of a running limit counted again because a notice arrived (rule 6); `calendar` is the one with the notice.
 * A result that is already past becomes the close of business of the next working day. What no notice can move stays as
 * it is.
 */
export function recomputedDeadline(
  calendar: Calendar,
  clock: TimeLimit,
  deadline: Deadline,
  counting: Counting,
  at: Instant,
  amberPercent: number,
): Deadline | TimeLimitRejection {
  const again = countedAgain(calendar, clock, deadline, counting, at, amberPercent);
  if (again === undefined) return same(deadline);
  if ('rejection' in again || again.dueAt > at) return again;

  const ruler = rulerFor(compiled(calendar), clock);
  const date = nextWorkingDay(calendar, dateOf(at));
  if (date === undefined) return notCovered(calendar, at);
  const dueAt = closeOfBusiness(calendar, date);
  const end = ruler.endOf({ ...again, dueAt, nominalDate: date });
  const late = ruler.deadline(end, at, amberPercent);
  return late === undefined ? notCovered(calendar, at) : { ...late, dueAt };
}

function rulerFor(calendar: CompiledCalendar, clock: TimeLimit): Ruler {
  return isHourClock(clock) ? hourRuler(calendar, clock.unit) : dayRuler(calendar, clock);
}

function isHourClock(clock: TimeLimit): clock is HourLimit {
  return clock.unit === 'emergencyHours' || clock.unit === 'workingHours';
}

function count(
  calendar: Calendar,
  ruler: Ruler,
  { from, length }: Counting,
  seenFrom: Instant,
  amberPercent: number,
): Deadline | TimeLimitRejection {
  const end = ruler.reach(ruler.mark(from), length);
  const deadline = end === undefined ? undefined : ruler.deadline(end, seenFrom, amberPercent);
  return deadline ?? notCovered(calendar, from);
}

/** A promised date lies after today, a promised instant after now (rule 3). */
function notAhead(clock: AgreedDate | AgreedInstant, startedAt: Instant): TimeLimitRejection | undefined {
  const [agreed, mustLieAfter] =
    'date' in clock ? [clock.date, dateOf(startedAt)] : [clock.instant, startedAt];
  if (agreed > mustLieAfter) return undefined;
  return { rejection: 'CLOCK.AGREED_DATE_OUT_OF_RANGE', details: { agreed, mustLieAfter } };
}

function notCovered(calendar: Calendar, from: Instant): TimeLimitRejection {
  return {
    rejection: 'CALENDAR.NOT_COVERED',
    details: {
      jurisdiction: calendar.jurisdiction,
      calendarVersion: calendar.version,
      from,
      publishedYears: compiled(calendar).years,
    },
  };
}

function wholeLength(length: number): number {
  if (!Number.isSafeInteger(length) || length < 1) throw new RangeError(`not a length of time: ${length}`);
  return length;
}

/** The deadline and nothing else: callers pass obligations, which hold far more. */
function same({ dueAt, amberAt, nominalDate, provisional }: Deadline): Deadline {
  return { dueAt, amberAt, ...(nominalDate === undefined ? {} : { nominalDate }), provisional };
}
