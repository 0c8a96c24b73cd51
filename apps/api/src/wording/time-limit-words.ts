import type { TimeLimit } from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';
import { dateWords, instantWords } from './instant-words.js';

/** The units that lengths are counted in; a promised date or instant has no length. */
export type CountedUnit = Exclude<TimeLimit['unit'], 'agreed'>;

const LENGTHS: Readonly<Record<CountedUnit, Readonly<Record<Language, (amount: number) => string>>>> = {
  emergencyHours: {
    zh: (minutes) => hoursAndMinutes(minutes, '小时', '分钟'),
    en: englishHours,
  },
  workingHours: {
    zh: (minutes) => (minutes < 60 ? `${minutes}分钟工作时间` : hoursAndMinutes(minutes, '工作时', '分')),
    en: (minutes) => `${englishHours(minutes)} of office time`,
  },
  workingDays: { zh: (days) => `${days}工作日`, en: (days) => `${days} working days` },
  naturalDays: { zh: (days) => `${days}天`, en: (days) => `${days} days` },
};

function englishHours(minutes: number): string {
  return hoursAndMinutes(minutes, ' h ', ' min').trim();
}

function hoursAndMinutes(minutes: number, hour: string, minute: string): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${minute}`;
  return rest === 0 ? `${hours}${hour}` : `${hours}${hour}${rest}${minute}`;
}

/** A length in its own unit: `2工作时`, `1小时30分`, `5工作日`, `7天`. Minutes for hour units, days for day units. */
export function lengthWords(unit: CountedUnit, amount: number, language: Language): string {
  return LENGTHS[unit][language](Math.ceil(amount));
}

/** A limit as a table prints it: `2工作时`, `30分钟`, `5工作日`, `约定 2026-09-17 周四`. */
export function timeLimitWords(limit: TimeLimit, language: Language): string {
  if (limit.unit === 'agreed') {
    const agreed = 'date' in limit ? dateWords(limit.date, language) : instantWords(limit.instant, language);
    return language === 'zh' ? `约定 ${agreed}` : `agreed: ${agreed}`;
  }
  return lengthWords(limit.unit, 'minutes' in limit ? limit.minutes : limit.days, language);
}

/** Unit and length of a limit; an agreed one has no length. */
export function timeLimitLength(limit: TimeLimit): { readonly unit: string; readonly length: number } {
  if (limit.unit === 'agreed') return { unit: limit.unit, length: 0 };
  return { unit: limit.unit, length: 'minutes' in limit ? limit.minutes : limit.days };
}
