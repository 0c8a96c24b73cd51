import type { HourLimit } from '../kernel/time-limit.js';
import { findDay, type CompiledCalendar, type DayTable } from './day-table.js';
import { MINUTE, dayOfWall, instantOfWall, wallOf, type WallMillis } from './instant.js';
import { amberWithin, type Ruler } from './ruler.js';
import { afterOfficeMillis, officeMillisBetween } from './working-time.js';

interface Meter {
  after(table: DayTable, from: WallMillis, millis: number): WallMillis | undefined;
  between(table: DayTable, from: WallMillis, to: WallMillis): number | undefined;
}

const METERS: Readonly<Record<HourLimit['unit'], Meter>> = {
  emergencyHours: {
    after: (_table, from, millis) => from + millis,
    between: (_table, from, to) => to - from,
  },
  workingHours: { after: afterOfficeMillis, between: officeMillisBetween },
};

/** Counts minutes: all of them (`emergencyHours`), or those in which offices are open (`workingHours`). */
export function hourRuler(calendar: CompiledCalendar, unit: HourLimit['unit']): Ruler {
  const meter = METERS[unit];

  function after(from: WallMillis, millis: number): WallMillis | undefined {
    const table = findDay(calendar, dayOfWall(from))?.table;
    return table && meter.after(table, from, millis);
  }

  function millisBetween(from: WallMillis, to: WallMillis): number | undefined {
    const table = findDay(calendar, dayOfWall(from))?.table;
    const millis = table && meter.between(table, from, to);
    return millis === undefined ? undefined : Math.max(0, millis);
  }

  return {
    least: 0,
    mark: wallOf,
    endOf: ({ dueAt }) => wallOf(dueAt),
    reach: (mark, minutes) => after(mark, Math.round(minutes * MINUTE)),
    between(mark, end) {
      const millis = millisBetween(mark, end);
      return millis === undefined ? undefined : millis / MINUTE;
    },
    deadline(end, from, amberPercent) {
      // The last millisecond before the end: an office that closes at 24:00 closes on that day, not on the next.
      const last = findDay(calendar, dayOfWall(end - 1))?.day;
      const start = wallOf(from);
      const length = millisBetween(start, end);
      if (last === undefined || length === undefined) return undefined;
      const amber = after(start, Math.floor((length * amberPercent) / 100));
      return {
        dueAt: instantOfWall(end),
        amberAt: amberWithin(amber, start, end),
        // No notice can rearrange the minutes of a day, so an emergency deadline is certain in any year.
        provisional: unit === 'workingHours' && last.provisional,
      };
    },
  };
}
