import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';

export const CALENDAR_REJECTIONS = {
  'CALENDAR.PROVENANCE_MISSING': withDetails<{ readonly year: number }>({
    zh: '年度日历须注明通知标题、发文机关和成文日期',
    en: 'A year names the title, issuer and date of its notice',
  }),
  'CALENDAR.YEAR_INCOMPLETE': withDetails<{ readonly year: number }>({
    zh: '年度日历不完整：法定节日未列为休息日',
    en: 'The year is incomplete: somebody would work on a statutory holiday',
  }),
  'CALENDAR.YEAR_REPEATED': withDetails<{ readonly year: number }>({
    zh: '年度重复',
    en: 'The year stands there twice',
  }),
  'CALENDAR.YEAR_WITHDRAWN': withDetails<{ readonly year: number }>({
    zh: '已公布的年度不能撤下',
    en: 'A year that was published cannot be withdrawn',
  }),
  'CALENDAR.DATE_OUTSIDE_YEAR': withDetails<{ readonly date: string }>({
    zh: '日期不属于该年度（元旦安排可涉及上年12月）',
    en: 'The date lies outside its year (New Year’s notice may reach back into December)',
  }),
  'CALENDAR.WRONG_WEEKDAY': withDetails<{ readonly date: string }>({
    zh: '休息日须为周一至周五，调休上班日须为周六、周日',
    en: 'Rest days are Mondays to Fridays, make-up workdays Saturdays and Sundays',
  }),
  'CALENDAR.OFFICE_HOURS_INVALID': {
    zh: '办公时段须按先后排列且不重叠',
    en: 'Office hours stand in order and do not overlap',
  },
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof CALENDAR_REJECTIONS> = rejectFrom();
