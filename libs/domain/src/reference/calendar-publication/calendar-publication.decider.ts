import type { Calendar } from '../../calendar/calendar.js';
import { administratorOnly, referenceDecider, type ReferenceRule } from '../reference.rule.js';
import { inForceRejection, published, versionRejections } from '../version.js';
import { publishCalendarForm, type CalendarPublication } from './calendar-publication.forms.js';
import type { CalendarPublicationEvent, CalendarPublicationState } from './calendar-publication.state.js';
import { publishHolidayNotice } from './publish-holiday-notice.js';
import { calendarRejection } from './check-calendar.js';
import { CALENDAR_REJECTIONS } from './calendar-publication.rejections.js';

const publishCalendar: ReferenceRule<
  CalendarPublicationState,
  CalendarPublication,
  CalendarPublicationEvent
> = {
  name: 'publishCalendar',
  label: { zh: '发布工作日历', en: 'Publish a calendar' },
  form: publishCalendarForm,
  opens: true,
  permits: administratorOnly,
  decide(state, payload, { now }) {
    const before = state.findLast(({ content }) => content.jurisdiction === payload.jurisdiction);
    return (
      calendarRejection(payload, before?.content) ??
      inForceRejection('CALENDAR', state, payload.inForceFrom, now) ?? [
        { type: 'CalendarPublished', payload },
      ]
    );
  },
};

/**
 * When each jurisdiction works. A new version touches a running clock only by `ObligationRecomputed`.
 */
export const calendarDecider = referenceDecider<CalendarPublicationState, CalendarPublicationEvent>({
  kind: 'calendar',
  label: { zh: '工作日历', en: 'Working calendar' },
  rules: [publishCalendar, publishHolidayNotice],
  events: {
    CalendarPublished: { label: { zh: '工作日历已发布', en: 'Calendar published' }, schemaVersion: 1 },
  },
  rejections: { ...CALENDAR_REJECTIONS, ...versionRejections('CALENDAR') },
  initial: () => [],
  evolve(state, event) {
    const { inForceFrom: _, notice: _notice, ...calendar } = event.payload;
    return published(state, event, (version): Calendar => ({ ...calendar, version }));
  },
});
