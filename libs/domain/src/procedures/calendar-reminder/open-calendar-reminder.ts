import { ENGINE_ALONE } from '../../kernel/actor.js';
import { FIRST_YEAR, LAST_YEAR } from '../../calendar/civil-date.js';
import { fields, wholeNumber } from '../../kernel/form.js';
import { theOnly } from '../../reference/directory/directory.posts.js';
import { command, event } from './calendar-reminder.builders.js';

const CalendarReminderOpened = event<{
  readonly year: number;
  readonly title: string;
  readonly unit?: string;
}>({
  type: 'CalendarReminderOpened',
  label: { zh: '建立登记', en: 'The register was opened' },
  schemaVersion: 1,
  fold: (_state, { payload: { year, title, unit }, effectiveAt, actor }) => ({
    ...{ year, title, stage: 'kept', over: true },
    openedAt: effectiveAt,
    openedBy: actor,
    parties: unit === undefined ? [] : [{ unit, role: 'other', live: true }],
  }),
});

/** One per year; the engine opens it on the first day on which its notice is missing. */
export const openCalendarReminder = command({
  name: 'openCalendarReminder',
  label: { zh: '建立放假通知提醒', en: 'Open the calendar reminder' },
  form: fields({ year: wholeNumber({ zh: '年度', en: 'Year' }, { min: FIRST_YEAR, max: LAST_YEAR }) }),
  engine: 'only',
  stages: 'none',
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    leadsTo: { '': ['kept'] },
    records: [CalendarReminderOpened],
  },
  decide(decision, { year }) {
    const unit = theOnly(decision.inForce.directory, 'system')?.id;
    const title = `${year}年放假安排尚未发布`;
    decision.record(CalendarReminderOpened, { year, title, ...(unit === undefined ? {} : { unit }) });
  },
});
