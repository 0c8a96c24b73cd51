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
    const rest = restWords(unit, amount, language);
    return { unit, amount, words: language === 'zh' ? `已暂停，剩余${rest}` : `frozen with ${rest} left` };
  }
  const amount = amountLeft(unit, calendar, now, dueAt);
  const words = wordsOf(unit, amount, { now, dueAt, language });
  const stands = unit === 'workingMinutes' && dueAt > now && isWorkingTime(calendar, now) === false;
  const resumesAt = stands ? nextOpening(calendar, now) : undefined;
  return { unit, amount, words, resumesAt };
}

/**
 * By how much something was met late, in its clock's own unit; undefined where it was not. Of days counted whole it is none
 * on the very day on which it was due.
 */
export function lateBy(
  { status, clock, dueAt, endedAt }: Obligation,
  calendar: Calendar,
  language: Language,
): Pick<Remaining, 'unit' | 'amount' | 'words'> | undefined {
  if (status !== 'metLate' || endedAt === undefined) return undefined;
  const unit = countedUnit(clock);
  const amount = 0 - amountLeft(unit, calendar, endedAt, dueAt);
  if (amount === 0) return { unit, amount, words: language === 'zh' ? '当日迟办' : 'late on the day' };
  const length = restWords(unit, amount, language);
  return { unit, amount, words: language === 'zh' ? `迟办${length}` : `${length} late` };
}

const LIMIT_UNIT: Readonly<Record<Remaining['unit'], CountedUnit>> = {
  minutes: 'emergencyHours',
  workingMinutes: 'workingHours',
  workingDays: 'workingDays',
  naturalDays: 'naturalDays',
};

/** The unit the rest is counted in; what was agreed in working days, as its pauses keep it. */
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
      return 'workingDays';
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

const DAY_MINUTES = 24 * 60;

/** What is left or overdue, as a case page says it; natural time says that it is, and days of it are told as days. */
const REST: Readonly<Record<Remaining['unit'], (amount: number) => string>> = {
  minutes: (minutes) => `${naturalTime(minutes)}（自然时）`,
  workingMinutes: (minutes) =>
    minutes < 60 ? `${minutes}分钟（工作时间）` : hoursAndMinutes(minutes, '个工作小时'),
  workingDays: (days) => `${days}个工作日`,
  naturalDays: (days) => `${days}天`,
};

function naturalTime(minutes: number): string {
  if (minutes < 60) return `${minutes}分钟`;
  if (minutes < DAY_MINUTES) return hoursAndMinutes(minutes, '小时');
  const hours = Math.floor((minutes % DAY_MINUTES) / 60);
  return `${Math.floor(minutes / DAY_MINUTES)}天${hours === 0 ? '' : `${hours}小时`}`;
}

function hoursAndMinutes(minutes: number, hour: string): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}${hour}${rest === 0 ? '' : `${rest}分钟`}`;
}

function restWords(unit: Remaining['unit'], amount: number, language: Language): string {
  return language === 'zh' ? REST[unit](Math.ceil(amount)) : lengthWords(LIMIT_UNIT[unit], amount, language);
}

function wordsOf(
  unit: Remaining['unit'],
  amount: number,
  { now, dueAt, language }: { readonly now: Instant; readonly dueAt: Instant; readonly language: Language },
): string {
  const zh = language === 'zh';
  if (amount === 0) return underOne(unit, { now, dueAt, language });
  const length = restWords(unit, Math.abs(amount), language);
  if (dueAt <= now) return zh ? `已超期${length}` : `${length} overdue`;
  return zh ? `剩余${length}` : `${length} left`;
}

/** Less than one of its unit, before or after: working time stands still over night and on days off, so that may be another day. */
function underOne(
  unit: Remaining['unit'],
  { now, dueAt, language }: { readonly now: Instant; readonly dueAt: Instant; readonly language: Language },
): string {
  const zh = language === 'zh';
  const isToday = dateOf(now) === dateOf(dueAt);
  if (dueAt <= now) {
    if (isToday) return zh ? '今日已超期' : 'overdue since today';
    if (unit !== 'workingDays') return zh ? '已超期' : 'overdue';
    return zh ? '已超期（不足1个工作日）' : 'overdue by less than a working day';
  }
  const time = dueAt.slice(11, 16);
  const day = dueAt.slice(5, 10);
  if (zh) return `${isToday ? '今日' : day} ${time} 到期`;
  return `due ${isToday ? 'today' : day} ${time}`;
}
