import type { Calendar } from '../calendar/calendar.js';
import type { Instant } from '../kernel/instant.js';
import type { InForce } from './in-force.js';
import type { Version } from './version.js';

/**
 * What would be in force if a calendar that is not published were, from its instant on; everything else as it is. For asking
 * what a notice would move, before it does.
 */
export function withForeseenCalendar(
  inForce: (at: Instant) => InForce,
  { version, inForceFrom, content }: Pick<Version<Calendar>, 'version' | 'inForceFrom' | 'content'>,
): (at: Instant) => InForce {
  const known = new WeakMap<InForce, InForce>();
  return (at) => {
    const standing = inForce(at);
    if (at < inForceFrom) return standing;
    const foreseen = known.get(standing) ?? {
      ...standing,
      pins: { ...standing.pins, calendarVersion: version },
      calendarFor(unit, upTo = version) {
        const isOfUnit = standing.directory.units[unit]?.jurisdiction === content.jurisdiction;
        return upTo >= version && isOfUnit ? content : standing.calendarFor(unit, upTo);
      },
      calendarsAfter: (after) => [
        ...standing.calendarsAfter(after),
        ...(after < version ? [{ version, inForceFrom }] : []),
      ],
    };
    known.set(standing, foreseen);
    return foreseen;
  };
}
