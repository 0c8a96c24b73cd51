import { FIRST_YEAR, LAST_YEAR } from '../../calendar/civil-date.js';
import {
  choice,
  date,
  group,
  instant,
  listOf,
  optional,
  text,
  wholeNumber,
  type Value,
} from '../../kernel/form.js';
import { jurisdiction, notice, overlay } from './calendar-publication.forms.js';

/** Days as a notice names them: from one date to another, both included; without `to` a single day. */
const noticeDay = group(
  { zh: '安排', en: 'Arrangement' },
  {
    from: date({ zh: '自', en: 'From' }),
    to: optional(date({ zh: '至', en: 'To' })),
    arrangement: choice(
      { zh: '休或班', en: 'Rest or work' },
      { rest: { zh: '休息', en: 'Rest' }, work: { zh: '上班', en: 'Work' } },
    ),
    name: optional(text({ zh: '名称', en: 'Name' }, { max: 60 })),
  },
);
export type NoticeDay = Value<typeof noticeDay>;

/** A notice on the days of a year: the State Council's, or one of the jurisdiction's own. */
export const holidayNoticeForm = group(
  { zh: '节假日安排通知', en: 'Holiday notice' },
  {
    jurisdiction,
    year: wholeNumber({ zh: '年度', en: 'Year' }, { min: FIRST_YEAR, max: LAST_YEAR }),
    scope: choice(
      { zh: '适用范围', en: 'Scope' },
      { national: { zh: '全国', en: 'National' }, local: { zh: '本地', en: 'Local' } },
    ),
    notice,
    days: listOf({ zh: '日期安排', en: 'Days' }, noticeDay, { min: 0, max: 100 }),
    /** From a date to a date: what had been counted before it is never counted by other hours. */
    hours: optional(
      listOf({ zh: '一段时间的办公时间', en: 'Office hours for a while' }, overlay, { min: 0, max: 10 }),
    ),
    /** Absent: at once. */
    inForceFrom: optional(instant({ zh: '生效时间', en: 'In force from' })),
  },
);
export type HolidayNotice = Value<typeof holidayNoticeForm>;
