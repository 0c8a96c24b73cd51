import type { Context as AnyContext } from '../kernel/context.js';
import type { Calendar } from '../calendar/calendar.js';
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
  /** The calendar of the unit's jurisdiction. */
  calendarFor(unit: string): Calendar;
}

/** What a rule of a reference stream may look at. */
export type Context = AnyContext<InForce>;
