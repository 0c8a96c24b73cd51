import type { Remaining } from '@tiaokuai/contracts';
import {
  addDays,
  dateOf,
  daysBetween,
  isWorkingDay,
  isWorkingTime,
  millisOf,
  nextOpening,
  workingMinutesBetween,
  type Calendar,
  type CivilDate,
  type TimeLimit,
  type Instant,
  type Obligation,
} from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';
import { lengthWords, type CountedUnit } from './time-limit-words.js';

/** What is left of an obligation, in its clock's own unit; units are never converted; null once it ended. */
export function remainingOf(
  obligation: Obligation,
  calendar: Calendar,
  now: Instant,
  language: Language,
): Remaining | null {
  const { status, clock, dueAt } = obligation;
  if (status === 'met' || status === 'metLate' || status === 'cancelled') return null;
  const unit = countedUnit(clock);
  if (status === 'paused') {
    const amount = obligation.remaining ?? 0;
    const rest = lengthWords(LIMIT_UNIT[unit], amount, language);
    return { unit, amount, words: language === 'zh' ? `冻结余量 ${rest}` : `frozen with ${rest} left` };
  }
  const amount = amountLeft(unit, calendar, now, dueAt);
  const words = wordsOf(unit, amount, { overdue: dueAt <= now, dueAt, language });
  const stands = unit === 'workingMinutes' && dueAt > now && isWorkingTime(calendar, now) === false;
  const resumesAt = stands ? nextOpening(calendar, now) : undefined;
  return { unit, amount, words, resumesAt };
}

const LIMIT_UNIT: Readonly<Record<Remaining['unit'], CountedUnit>> = {
  minutes: 'emergencyHours',
  workingMinutes: 'workingHours',
  workingDays: 'workingDays',
  naturalDays: 'naturalDays',
};

/** The unit the rest is counted in; an agreed date in working days, an agreed instant around the clock. */
function countedUnit(clock: TimeLimit): Remaining['unit'] {
  switch (clock.unit) {
    case 'emergencyHours':
      return 'minutes';
    case 'workingHours':
      return 'workingMinutes';
    case 'workingDays':
    case 'naturalDays':
      return clock.unit;
    case 'agreed':
      return 'date' in clock ? 'workingDays' : 'minutes';
  }
}

function amountLeft(unit: Remaining['unit'], calendar: Calendar, now: Instant, dueAt: Instant): number {
  const minutes = (millisOf(dueAt) - millisOf(now)) / 60_000;
  switch (unit) {
    case 'minutes':
      return wholeMinutes(minutes);
    case 'workingMinutes':
      return wholeMinutes(workingMinutesBetween(calendar, now, dueAt) ?? minutes);
    case 'workingDays':
      return signedDays(now, dueAt, (from, to) => workingDaysBetween(calendar, from, to));
    case 'naturalDays':
      return signedDays(now, dueAt, daysBetween);
  }
}

/** Away from zero: a minute begun is a minute left, and a minute begun is a minute late. */
function wholeMinutes(minutes: number): number {
  return minutes < 0 ? Math.floor(minutes) : Math.ceil(minutes);
}

function signedDays(now: Instant, dueAt: Instant, count: (from: CivilDate, to: CivilDate) => number): number {
  const [today, last] = [dateOf(now), dateOf(dueAt)];
  return today <= last ? count(today, last) : 0 - count(last, today);
}

/** Working days after `from`, up to and including `to`. */
function workingDaysBetween(calendar: Calendar, from: CivilDate, to: CivilDate): number {
  let days = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1))
    if (isWorkingDay(calendar, date) === true) days++;
  return days;
}

function wordsOf(
  unit: Remaining['unit'],
  amount: number,
  at: { readonly overdue: boolean; readonly dueAt: Instant; readonly language: Language },
): string {
  const zh = at.language === 'zh';
  const length = lengthWords(LIMIT_UNIT[unit], Math.abs(amount), at.language);
  const sameDay = amount === 0;
  if (at.overdue) {
    if (sameDay) return zh ? '今日已超期' : 'overdue since today';
    return zh ? `超期 ${length}` : `${length} overdue`;
  }
  const time = at.dueAt.slice(11, 16);
  if (sameDay) return zh ? `今日 ${time} 到期` : `due today ${time}`;
  return zh ? `余 ${length}` : `${length} left`;
}
