import type { Calendar } from '../../calendar/calendar.js';
import { FIRST_YEAR, LAST_YEAR } from '../../calendar/civil-date.js';
import {
  date,
  group,
  instant,
  listOf,
  optional,
  text,
  wholeNumber,
  type Field,
  type Value,
} from '../../kernel/form.js';
import type { Label } from '../../kernel/label.js';

function matching(label: Label, pattern: string): Field<string> {
  return { schema: { title: label.zh, titleEn: label.en, type: 'string', pattern } };
}

const TIME = '([01]\\d|2[0-3]):[0-5]\\d';
const time = (label: Label): Field<string> => matching(label, `^(${TIME}|24:00)$`);
const days = { min: 0, max: 200 } as const;
// May be blank: a year that cannot say where it comes from is rejected by its own code, not by the shape.
const maybeBlank = (label: Label): Field<string> => ({
  schema: { title: label.zh, titleEn: label.en, type: 'string', maxLength: 200 },
});

export const notice = group(
  { zh: '通知', en: 'Notice' },
  {
    title: maybeBlank({ zh: '标题', en: 'Title' }),
    issuer: maybeBlank({ zh: '发文机关', en: 'Issued by' }),
    date: maybeBlank({ zh: '成文日期', en: 'Dated' }),
  },
);

const officeHours = listOf(
  { zh: '办公时间', en: 'Office hours' },
  group(
    { zh: '时段', en: 'Interval' },
    { from: time({ zh: '开始', en: 'From' }), to: time({ zh: '结束', en: 'To' }) },
  ),
  { min: 1, max: 8 },
);

export const overlay = group(
  { zh: '临时办公时间', en: 'Other hours for a while' },
  { from: date({ zh: '自', en: 'From' }), to: date({ zh: '至', en: 'To' }), officeHours },
);

const localDay = group(
  { zh: '地方安排', en: 'Local arrangement' },
  {
    date: date({ zh: '日期', en: 'Date' }),
    name: text({ zh: '名称', en: 'Name' }, { max: 60 }),
    source: notice,
  },
);

const year = group(
  { zh: '年度', en: 'Year' },
  {
    year: wholeNumber({ zh: '年', en: 'Year' }, { min: FIRST_YEAR, max: LAST_YEAR }),
    restDays: listOf({ zh: '休息日', en: 'Rest days' }, date({ zh: '日期', en: 'Date' }), days),
    makeUpDays: listOf({ zh: '调休上班日', en: 'Make-up workdays' }, date({ zh: '日期', en: 'Date' }), days),
    localHolidays: optional(listOf({ zh: '地方假日', en: 'Local holidays' }, localDay, days)),
    localMakeUpDays: optional(listOf({ zh: '地方调休上班日', en: 'Local make-up workdays' }, localDay, days)),
    source: notice,
    amendedBy: optional(listOf({ zh: '修改通知', en: 'Amended by' }, notice, { min: 0, max: 20 })),
  },
);

export const jurisdiction = matching({ zh: '辖区', en: 'Jurisdiction' }, '^[a-z0-9][a-z0-9-]{0,63}$');

export const publishCalendarForm = group(
  { zh: '发布工作日历', en: 'Publication of a calendar' },
  {
    jurisdiction,
    officeHours,
    officeHoursOverlays: optional(
      listOf({ zh: '临时办公时间', en: 'Other hours for a while' }, overlay, { min: 0, max: 50 }),
    ),
    workingDayEndsAt: matching(
      { zh: '工作日期限截止', en: 'When the last working day ends' },
      `^(closeOfBusiness|${TIME}|24:00)$`,
    ),
    tailFrom: matching({ zh: '年末待定期起', en: 'December tail from' }, '^12-(0[1-9]|[12]\\d|3[01])$'),
    years: listOf({ zh: '年度', en: 'Years' }, year, { min: 1, max: 300 }),
    inForceFrom: instant({ zh: '生效时间', en: 'In force from' }),
  },
);

/** What is published: a calendar without its version, which the stream gives. */
export type CalendarPublication = Value<typeof publishCalendarForm> & Omit<Calendar, 'version'>;
