import type { RejectionCatalogue } from '../kernel/rejection.js';
import type { TimeLimitRejection } from '../kernel/time-limit.js';

/** What the rejections of a clock say, all of them. */
export const CLOCK_REJECTIONS: RejectionCatalogue & Record<TimeLimitRejection['rejection'], unknown> = {
  'CALENDAR.NOT_COVERED': {
    zh: '工作日历未覆盖该日期，须待放假安排公布后方可计算期限',
    en: 'The calendar does not cover the date; no deadline is guessed before the year is published',
  },
  'CLOCK.AGREED_DATE_OUT_OF_RANGE': {
    zh: '约定日期须晚于今日，且不超过该程序的上限',
    en: 'An agreed date lies after today and within the ceiling of the procedure',
  },
};
