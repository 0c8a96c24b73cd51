import { dateOf, weekdayOf, type CivilDate, type Instant } from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** `2026-09-17 周四`. */
export function dateWords(date: CivilDate, language: Language): string {
  return `${date} ${WEEKDAYS[language][weekdayOf(date) - 1] ?? ''}`;
}

/** `2026-09-17 周四 11:10`, Shanghai time; seconds are left out, they stand in the instant itself. */
export function instantWords(instant: Instant, language: Language): string {
  return `${dateWords(dateOf(instant), language)} ${instant.slice(11, 16)}`;
}
