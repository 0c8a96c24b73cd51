import type { TimeLimit } from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';
import { dateWords, instantWords } from './instant-words.js';

type CountedUnit = 'emergencyHours' | 'workingHours' | 'workingDays' | 'naturalDays';

function hoursAndMinutes(minutes: number, hour: string, minute: string): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${minute}`;
  return rest === 0 ? `${hours}${hour}` : `${hours}${hour}${rest}${minute}`;
}

const ENGLISH: Readonly<Record<CountedUnit, string>> = {
  emergencyHours: '',
  workingHours: ' of office time',
  workingDays: ' working days',
  naturalDays: ' days',
};

/** A length in its own unit: `2工作时`, `1小时30分`, `5工作日`, `7天`. Minutes for hour units, days for day units. */
export function lengthWords(unit: CountedUnit, amount: number, language: Language): string {
  const whole = Math.ceil(amount);
  if (language === 'en') {
    const counted = unit === 'workingDays' || unit === 'naturalDays';
    return `${counted ? whole : hoursAndMinutes(whole, ' h ', ' min').trim()}${ENGLISH[unit]}`;
  }
  switch (unit) {
    case 'emergencyHours':
      return hoursAndMinutes(whole, '小时', '分钟');
    case 'workingHours':
      return whole < 60 ? `${whole}分钟工作时间` : hoursAndMinutes(whole, '工作时', '分');
    case 'workingDays':
      return `${whole}工作日`;
    case 'naturalDays':
      return `${whole}天`;
  }
}

/** A limit as a table prints it: `2工作时`, `30分钟`, `5工作日`, `约定 2026-09-17 周四`. */
export function timeLimitWords(clock: TimeLimit, language: Language): string {
  if (clock.unit === 'agreed') {
    const agreed = 'date' in clock ? dateWords(clock.date, language) : instantWords(clock.instant, language);
    return language === 'zh' ? `约定 ${agreed}` : `agreed: ${agreed}`;
  }
  return lengthWords(clock.unit, 'minutes' in clock ? clock.minutes : clock.days, language);
}

/** Unit and length of a clock; an agreed one has no length. */
export function timeLimitLength(clock: TimeLimit): { readonly unit: string; readonly length: number } {
  if (clock.unit === 'agreed') return { unit: clock.unit, length: 0 };
  return { unit: clock.unit, length: 'minutes' in clock ? clock.minutes : clock.days };
}
