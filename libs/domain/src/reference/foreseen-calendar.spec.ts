import { CALENDAR } from '../../test/calendar/calendar.fixture.js';
import { LONG_AGO, NOW } from '../../test/reference/reference.fixture.js';
import { smallDistrict } from '../../test/reference/directory/directory.fixture.js';
import { buildInForce, NO_REFERENCES } from './build-in-force.js';
import { withForeseenCalendar } from './foreseen-calendar.js';

describe('A calendar that is not published yet', () => {
  const JULY = '2026-07-01T00:00:00.000+08:00';
  const content = { ...CALENDAR, version: 2, tailFrom: '12-20' };
  const standing = buildInForce({
    ...NO_REFERENCES,
    directory: smallDistrict(),
    calendar: [{ version: 1, inForceFrom: LONG_AGO, publishedAt: LONG_AGO, content: CALENDAR }],
  });
  const foreseen = withForeseenCalendar(standing, { version: 2, inForceFrom: JULY, content });

  it('is foreseen from its instant on, and nothing else is otherwise', () => {
    expect(foreseen(NOW)).toBe(standing(NOW));
    expect(foreseen(JULY).calendarFor('wj')).toBe(content);
    expect(foreseen(JULY).calendarFor('wj', 1)).toBe(CALENDAR);
    expect(foreseen(JULY).pins).toEqual({ ...standing(JULY).pins, calendarVersion: 2 });
    expect(foreseen(JULY).limits).toBe(standing(JULY).limits);
    expect(foreseen(JULY)).toBe(foreseen(JULY));
  });

  it('is what has come into force since the one before it', () => {
    expect(foreseen(JULY).calendarsAfter(1)).toEqual([{ version: 2, inForceFrom: JULY }]);
    expect(foreseen(JULY).calendarsAfter(2)).toEqual([]);
  });

  it('is of its own jurisdiction alone', () => {
    const elsewhere = withForeseenCalendar(standing, {
      ...{ version: 2, inForceFrom: JULY },
      content: { ...content, jurisdiction: 'cn-x' },
    });
    expect(elsewhere(JULY).calendarFor('wj')).toBe(CALENDAR);
  });
});
