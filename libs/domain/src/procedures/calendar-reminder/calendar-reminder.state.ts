import type { CivilDate } from '../../kernel/instant.js';
import type { CaseState } from '../../case/case.state.js';

/**
 * That nobody has published the notice of a year: stream `calendarReminder:<year>`. Like every register it owes nothing and
 * is over from its first event; it has a page, because whoever is reminded must see of what.
 */
export interface CalendarReminder extends CaseState {
  readonly year: number;
  /** The days on which somebody was reminded. */
  readonly reminded: readonly CivilDate[];
}
