import type { Instant } from '../kernel/instant.js';
import type { InForce } from './in-force.js';
import type { Calendar } from '../calendar/calendar.js';
import type { CalendarPublicationState } from './calendar-publication/calendar-publication.state.js';
import { directoryAt, EMPTY_DIRECTORY, type DirectoryState } from './directory/directory.state.js';
import { NO_GATE_DATA } from './gate/gate.data.js';
import type { GateDataState } from './gate/gate.state.js';
import { NO_LIMITS } from './limits/limits.js';
import type { LimitsState } from './limits/limits.state.js';
import { NO_LIST } from './list/list.js';
import type { ListState } from './list/list.state.js';
import { covers, versionAt, type Span } from './version.js';

/** The reference streams as folded. */
export interface References {
  readonly directory: DirectoryState;
  readonly limits: LimitsState;
  readonly list: ListState;
  readonly calendar: CalendarPublicationState;
  readonly gateData: GateDataState;
}

export const NO_REFERENCES: References = {
  directory: EMPTY_DIRECTORY,
  limits: [],
  list: [],
  calendar: [],
  gateData: [],
};

/**
 * What was in force when. The answer for an instant is one object for as long as none of the streams changes, so that
 * whatever is remembered by identity (compiled calendars, indexes of limits) is made once. Call it anew after a stream
 * has grown; asking the function costs a comparison of two instants.
 *
 * Pins: list, limits, calendar and gate data count publications; the directory's version is the number of events recorded by then.
 */
export function buildInForce(references: References): (at: Instant) => InForce {
  const spans: Span<InForce>[] = [];
  let latest: Span<InForce> | undefined;
  return (at) => {
    if (latest === undefined || !covers(latest, at)) {
      latest = spans.find((each) => covers(each, at));
      if (latest === undefined) {
        latest = spanAt(references, at);
        spans.push(latest);
      }
    }
    return latest.value;
  };
}

function spanAt(references: References, at: Instant): Span<InForce> {
  const directory = directoryAt(references.directory, at);
  const limits = versionAt(references.limits, at);
  const list = versionAt(references.list, at);
  const calendar = versionAt(references.calendar, at);
  const inForceVersion = calendar.value?.version ?? 0;
  const gateData = versionAt(references.gateData, at);
  const parts = [directory, limits, list, calendar, gateData];
  const value: InForce = {
    pins: {
      listVersion: list.value?.version ?? 0,
      limitsVersion: limits.value?.version ?? 0,
      calendarVersion: inForceVersion,
      directoryVersion: directory.value.version,
      gateVersion: gateData.value?.version ?? 0,
    },
    directory: directory.value,
    list: list.value?.content ?? NO_LIST,
    limits: limits.value?.content ?? NO_LIMITS,
    gate: gateData.value?.content ?? NO_GATE_DATA,
    calendarFor(unit, version = inForceVersion) {
      const jurisdiction = directory.value.units[unit]?.jurisdiction;
      return calendarOf(references.calendar, version, jurisdiction ?? '');
    },
    calendarsAfter: (version) =>
      references.calendar.filter((each) => version < each.version && each.version <= inForceVersion),
  };
  return { value, from: last(parts.map((each) => each.from)), until: first(parts.map((each) => each.until)) };
}

/** The jurisdiction's latest calendar up to a version; where there is none, one that covers nothing and so rejects. */
function calendarOf(versions: CalendarPublicationState, upTo: number, jurisdiction: string): Calendar {
  const found = versions.findLast(
    ({ version, content }) => version <= upTo && content.jurisdiction === jurisdiction,
  );
  return found?.content ?? { ...UNPUBLISHED, jurisdiction };
}

const UNPUBLISHED: Calendar = {
  jurisdiction: '',
  version: 0,
  officeHours: [{ from: '00:00', to: '24:00' }],
  workingDayEndsAt: 'closeOfBusiness',
  tailFrom: '12-26',
  years: [],
};

function last(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
}

function first(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.reduce((a, b) => (a === undefined || (b !== undefined && b < a) ? b : a), undefined);
}
