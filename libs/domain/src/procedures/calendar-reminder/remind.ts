import { ENGINE_ALONE } from '../../kernel/actor.js';
import { date, fields } from '../../kernel/form.js';
import type { CivilDate } from '../../kernel/instant.js';
import { command, event } from './calendar-reminder.builders.js';
import { tellRulesAdministrator } from './calendar-reminder.notifications.js';

const CalendarReminded = event<{ readonly date: CivilDate }>({
  type: 'CalendarReminded',
  label: { zh: '提醒发布放假安排', en: 'Reminded to publish the calendar' },
  schemaVersion: 1,
  fold: ({ reminded }, { payload }) => ({ reminded: [...reminded, payload.date] }),
  reactions: ({ after, inForce }) => tellRulesAdministrator(after, inForce),
});

/** The rules administrator is reminded, once a day however often it is asked for. */
export const remind = command({
  name: 'remind',
  label: { zh: '提醒发布放假安排', en: 'Remind of the calendar' },
  form: fields({ date: date({ zh: '日期', en: 'Date' }) }),
  engine: 'only',
  stages: 'any',
  permits: () => undefined,
  declares: { ...ENGINE_ALONE, records: [CalendarReminded] },
  decide(decision, payload) {
    if (!decision.state.reminded.includes(payload.date)) decision.record(CalendarReminded, payload);
  },
});
