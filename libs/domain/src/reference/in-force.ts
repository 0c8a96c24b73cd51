import type { Context as AnyContext } from '../kernel/context.js';
import type { Calendar } from '../calendar/calendar.js';
import type { Instant } from '../kernel/instant.js';
import type { Pins } from '../kernel/event.js';
import type { Directory } from './directory/directory.js';
import type { GateData } from './gate/gate.data.js';
import type { Limits } from './limits/limits.js';
import type { ResponsibilityList } from './list/list.js';

/** Everything that was in force at one instant. */
export interface InForce {
  readonly pins: Pins;
  readonly directory: Directory;
  readonly list: ResponsibilityList;
  readonly limits: Limits;
  readonly gate: GateData;
  /** The calendar of the unit's jurisdiction; with `version`, the one that was in force under that pin. */
  calendarFor(unit: string, version?: number): Calendar;
  /** What has come into force since that version of the calendar stream, oldest first, of any jurisdiction. */
  calendarsAfter(version: number): readonly CalendarInForce[];
}

/** A version of the calendar stream, and from when on acts are judged by it. */
export interface CalendarInForce {
  readonly version: number;
  readonly inForceFrom: Instant;
}

/** What a rule of a reference stream may look at. */
export type Context = AnyContext<InForce>;
