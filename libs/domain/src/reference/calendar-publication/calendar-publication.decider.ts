import type { Calendar } from '../../calendar/calendar.js';
import type { CaseEvent } from '../../kernel/event.js';
import { administratorOnly, referenceDecider, type ReferenceRule } from '../reference.rule.js';
import { inForceRejection, published, versionRejections, type Versions } from '../version.js';
import { publishCalendarForm, type CalendarPublication } from './calendar-publication.forms.js';
import { CALENDAR_REJECTIONS, calendarRejection } from './check-calendar.js';

export type CalendarPublicationEvent = CaseEvent<'CalendarPublished', CalendarPublication>;
/** Calendars of all jurisdictions in the order of publication; a version number belongs to the stream, not to one of them. */
export type CalendarPublicationState = Versions<Calendar>;

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
  rules: [publishCalendar],
  events: {
    CalendarPublished: { label: { zh: '工作日历已发布', en: 'Calendar published' }, schemaVersion: 1 },
  },
  rejections: { ...CALENDAR_REJECTIONS, ...versionRejections('CALENDAR') },
  initial: () => [],
  evolve(state, event) {
    const { inForceFrom: _, ...calendar } = event.payload;
    return published(state, event, (version): Calendar => ({ ...calendar, version }));
  },
});
