import type { Calendar } from '../../calendar/calendar.js';
import type { CaseEvent } from '../../kernel/event.js';
import type { Versions } from '../version.js';
import type { CalendarPublication } from './calendar-publication.forms.js';
import type { HolidayNotice } from './holiday-notice.form.js';

/** Which notice a calendar was published for. */
export type PublishedNotice = HolidayNotice['notice'] & Pick<HolidayNotice, 'year' | 'scope'>;

/** The whole calendar of a jurisdiction, whether all of it was said or only a notice. */
export type CalendarPublicationEvent = CaseEvent<
  'CalendarPublished',
  CalendarPublication & { readonly notice?: PublishedNotice }
>;
/** Calendars of all jurisdictions in the order of publication; a version number belongs to the stream, not to one of them. */
export type CalendarPublicationState = Versions<Calendar>;
