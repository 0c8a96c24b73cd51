import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';

export const CALENDAR_REJECTIONS = {
  'CALENDAR.PROVENANCE_MISSING': withDetails<{ readonly year: number }>({
    zh: '须注明通知标题、发文机关和成文日期',
    en: 'A notice is named by its title, issuer and date',
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
  'CALENDAR.DATE_REPEATED': withDetails<{ readonly date: string }>({
    zh: '日期重复',
    en: 'The date stands there twice',
  }),
  'CALENDAR.DATE_CONTRADICTED': withDetails<{ readonly date: string }>({
    zh: '同一日期不能既休息又上班',
    en: 'A date cannot both rest and work',
  }),
  'CALENDAR.NOTICE_DATE': withDetails<{ readonly date: string; readonly from: string; readonly to: string }>({
    zh: '通知的成文日期与年度不符',
    en: 'A notice of the year cannot be dated then',
  }),
  'CALENDAR.STATUTORY_HOLIDAY': withDetails<{ readonly date: string }>({
    zh: '全国法定休息日不能安排上班',
    en: 'Nobody in the country works on that date',
  }),
  'CALENDAR.WRONG_WEEKDAY': withDetails<{ readonly date: string }>({
    zh: '休息日须为本应上班的日期，调休上班日须为本应休息的日期',
    en: 'A rest day is one that would work, a make-up workday one that would rest',
  }),
  'CALENDAR.OFFICE_HOURS_INVALID': {
    zh: '办公时段须按先后排列且不重叠',
    en: 'Office hours stand in order and do not overlap',
  },
  'CALENDAR.JURISDICTION_UNKNOWN': {
    zh: '这个辖区还没有工作日历',
    en: 'The jurisdiction has no calendar yet',
  },
  'CALENDAR.YEAR_UNPUBLISHED': withDetails<{ readonly year: number; readonly lastYear: number }>({
    zh: '全国安排须逐年公布；本地安排须在全国安排公布之后',
    en: 'National notices follow year by year, and a local one follows the national one of its year',
  }),
  'CALENDAR.RANGE_INVALID': withDetails<{ readonly from: string; readonly to: string }>({
    zh: '结束日期早于开始日期，或一次安排超过一个月',
    en: 'It ends before it begins, or is longer than a month',
  }),
  'CALENDAR.NOTICE_EMPTY': {
    zh: '与现行日历相同，没有变化',
    en: 'The calendar says so already; nothing would change',
  },
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof CALENDAR_REJECTIONS> = rejectFrom();
