import { unopened } from '../../case/case.state.js';
import { defineProcedure } from '../../case/define-procedure.js';
import type { Fact } from '../../kernel/procedure.js';
import type { CalendarReminder } from './calendar-reminder.state.js';
import { openCalendarReminder } from './open-calendar-reminder.js';
import { remind } from './remind.js';

function facts({ year, reminded }: CalendarReminder): readonly Fact[] {
  return [
    { key: 'year', label: { zh: '年度', en: 'Year' }, format: 'count', value: year },
    { key: 'reminded', label: { zh: '提醒次数', en: 'Reminded' }, format: 'count', value: reminded.length },
  ];
}

/** 放假通知提醒: a year whose notice is missing, and who was reminded of it. */
export const calendarReminder = defineProcedure<CalendarReminder>({
  kind: 'calendarReminder',
  label: { zh: '放假通知提醒', en: 'Calendar reminder' },
  stages: { kept: { label: { zh: '登记', en: 'Kept' }, final: true } },
  outcomes: {},
  commands: [openCalendarReminder, remind],
  clocks: {},
  rejections: {},
  initial: (caseId) => ({ ...unopened('calendarReminder', caseId), year: 0, reminded: [] }),
  facts,
});
