import { CALENDAR, YEAR_2026 } from '../../../test/calendar/calendar.fixture.js';
import { deadlineOf } from '../../calendar/deadline.js';
import { directoryDecider } from '../directory/directory.decider.js';
import { smallDistrict } from '../../../test/reference/directory/directory.fixture.js';
import { buildInForce, NO_REFERENCES } from '../build-in-force.js';
import { accepted, LONG_AGO, NOW, rejected } from '../../../test/reference/reference.fixture.js';
import { calendarDecider } from './calendar-publication.decider.js';
import type { CalendarPublicationState } from './calendar-publication.state.js';

const { version: _, ...mainland } = CALENDAR;
const publication = { ...mainland, inForceFrom: LONG_AGO };
const JULY = '2026-07-01T00:00:00.000+08:00';
const AUGUST = '2026-08-01T00:00:00.000+08:00';

const NOTICE = { title: '关于2026年三月三放假的通知', issuer: '自治区人民政府办公厅', date: '2026-03-02' };
const localDay = (date: string, source: object = NOTICE) => ({ date, name: '三月三', source });

type Change = Readonly<Record<string, unknown>>;

function publish(state: CalendarPublicationState, change: Change = {}): CalendarPublicationState {
  return accepted(calendarDecider, state, 'publishCalendar', { ...publication, ...change });
}

function refusal(state: CalendarPublicationState, change: Change): string {
  const found = rejected(calendarDecider, state, 'publishCalendar', { ...publication, ...change });
  return `${found?.rejection} at ${found?.field}`;
}

describe('A published calendar', () => {
  const first = publish([]);

  it('is what deadlines of its jurisdiction are counted by', () => {
    const inForce = buildInForce({ ...NO_REFERENCES, directory: smallDistrict(), calendar: first })(NOW);
    expect(inForce.calendarFor('wj')).toEqual(CALENDAR);
    expect(inForce.pins.calendarVersion).toBe(1);
  });

  it('covers nothing for a unit of another jurisdiction until that one has its own', () => {
    const directory = accepted(directoryDecider, smallDistrict(), 'registerUnit', {
      id: 'zz',
      name: '自治乡',
      shortName: '自治乡',
      kind: 'street',
      jurisdiction: 'cn-autonomous',
    });
    const calendar = publish(first, { jurisdiction: 'cn-autonomous', inForceFrom: JULY });
    const inForce = buildInForce({ ...NO_REFERENCES, directory, calendar });
    const clock = { unit: 'workingDays', days: 1 } as const;
    expect(deadlineOf(inForce(NOW).calendarFor('zz'), NOW, clock, 80)).toMatchObject({
      rejection: 'CALENDAR.NOT_COVERED',
    });
    expect(deadlineOf(inForce(JULY).calendarFor('zz'), JULY, clock, 80)).toMatchObject({
      dueAt: '2026-07-02T17:30:00.000+08:00',
    });
    expect(inForce(JULY).calendarFor('wj')).toBe(inForce(NOW).calendarFor('wj'));
    expect([inForce(NOW), inForce(JULY)].map(({ pins }) => pins.calendarVersion)).toEqual([1, 2]);
  });

  it('is the same object as long as it is in force, so that it is compiled once', () => {
    const inForce = buildInForce({ ...NO_REFERENCES, directory: smallDistrict(), calendar: first });
    expect(inForce(NOW)).toBe(inForce(JULY));
    expect(inForce(NOW).calendarFor('wj')).toBe(first[0]?.content);
  });

  it('comes into force in order, and never in the past unless it is the first', () => {
    expect(refusal(first, {})).toBe('CALENDAR.IN_FORCE_IN_PAST at inForceFrom');
    expect(refusal(publish(first, { inForceFrom: AUGUST }), { inForceFrom: JULY })).toBe(
      'CALENDAR.VERSION_OVERLAP at inForceFrom',
    );
  });

  const blank = { title: ' ', issuer: '国务院办公厅', date: '2025-11-04' };
  const undated = { title: '通知', issuer: '国务院办公厅', date: '2025-13-04' };
  it.each<[string, Change, string]>([
    [
      'a year without a notice',
      { years: [{ ...YEAR_2026, source: blank }] },
      'CALENDAR.PROVENANCE_MISSING at years.0.source',
    ],
    [
      'a notice without a date',
      { years: [{ ...YEAR_2026, source: undated }] },
      'CALENDAR.PROVENANCE_MISSING at years.0.source',
    ],
    [
      'a year that works on National Day',
      { years: [{ ...YEAR_2026, restDays: ['2026-01-01'] }] },
      'CALENDAR.YEAR_INCOMPLETE at years.0',
    ],
    [
      'an amendment older than what it amends',
      { years: [{ ...YEAR_2026, amendedBy: [{ ...NOTICE, date: '2001-01-01' }] }] },
      'CALENDAR.NOTICE_DATE at years.0.amendedBy.0.date',
    ],
    [
      'an amendment without an issuer',
      { years: [{ ...YEAR_2026, amendedBy: [{ ...NOTICE, issuer: '' }] }] },
      'CALENDAR.PROVENANCE_MISSING at years.0.amendedBy.0',
    ],
    [
      'a notice of another time',
      { years: [{ ...YEAR_2026, source: { ...NOTICE, date: '2031-01-01' } }] },
      'CALENDAR.NOTICE_DATE at years.0.source.date',
    ],
    [
      'a rest day twice',
      { years: [{ ...YEAR_2026, restDays: [...YEAR_2026.restDays, '2026-10-01'] }] },
      'CALENDAR.DATE_REPEATED at years.0.restDays.19',
    ],
    [
      'a local rest day of another year',
      { years: [{ ...YEAR_2026, localHolidays: [localDay('2019-01-21')] }] },
      'CALENDAR.DATE_OUTSIDE_YEAR at years.0.localHolidays.0.date',
    ],
    [
      'a local rest day that is no date',
      { years: [{ ...YEAR_2026, localHolidays: [localDay('2026-02-30')] }] },
      'CALENDAR.DATE_OUTSIDE_YEAR at years.0.localHolidays.0.date',
    ],
    [
      'a plain Sunday as a local rest day',
      { years: [{ ...YEAR_2026, localHolidays: [localDay('2026-04-19')] }] },
      'CALENDAR.WRONG_WEEKDAY at years.0.localHolidays.0.date',
    ],
    [
      'a local rest day twice',
      { years: [{ ...YEAR_2026, localHolidays: [localDay('2026-04-20'), localDay('2026-04-20')] }] },
      'CALENDAR.DATE_REPEATED at years.0.localHolidays.1.date',
    ],
    [
      'a local rest day without a notice',
      {
        years: [
          { ...YEAR_2026, localHolidays: [localDay('2026-04-20', { title: '', issuer: '', date: '' })] },
        ],
      },
      'CALENDAR.PROVENANCE_MISSING at years.0.localHolidays.0.source',
    ],
    [
      'a local notice whose date is none',
      {
        years: [{ ...YEAR_2026, localHolidays: [localDay('2026-04-20', { ...NOTICE, date: '2026-13-45' })] }],
      },
      'CALENDAR.PROVENANCE_MISSING at years.0.localHolidays.0.source',
    ],
    [
      'a local notice of another time',
      {
        years: [
          { ...YEAR_2026, localMakeUpDays: [localDay('2026-04-19', { ...NOTICE, date: '2001-01-01' })] },
        ],
      },
      'CALENDAR.NOTICE_DATE at years.0.localMakeUpDays.0.source.date',
    ],
    [
      'a plain Monday as a local make-up day',
      { years: [{ ...YEAR_2026, localMakeUpDays: [localDay('2026-04-20')] }] },
      'CALENDAR.WRONG_WEEKDAY at years.0.localMakeUpDays.0.date',
    ],
    [
      'a day that rests and works',
      {
        years: [
          {
            ...YEAR_2026,
            localHolidays: [localDay('2026-04-20')],
            localMakeUpDays: [localDay('2026-04-20')],
          },
        ],
      },
      'CALENDAR.DATE_CONTRADICTED at years.0.localMakeUpDays.0.date',
    ],
    [
      'National Day as a local make-up day',
      { years: [{ ...YEAR_2026, localMakeUpDays: [localDay('2026-10-02')] }] },
      'CALENDAR.STATUTORY_HOLIDAY at years.0.localMakeUpDays.0.date',
    ],
    ['a year twice', { years: [YEAR_2026, YEAR_2026] }, 'CALENDAR.YEAR_REPEATED at years.1'],
    [
      'a date of another year',
      { years: [{ ...YEAR_2026, makeUpDays: ['2027-01-03'] }] },
      'CALENDAR.DATE_OUTSIDE_YEAR at years.0.makeUpDays.0',
    ],
    [
      'a Sunday as a rest day',
      { years: [{ ...YEAR_2026, restDays: ['2026-01-04'] }] },
      'CALENDAR.WRONG_WEEKDAY at years.0.restDays.0',
    ],
    [
      'a Monday as a make-up day',
      { years: [{ ...YEAR_2026, makeUpDays: ['2026-01-05'] }] },
      'CALENDAR.WRONG_WEEKDAY at years.0.makeUpDays.0',
    ],
    [
      'office hours that overlap',
      {
        officeHours: [
          { from: '08:30', to: '12:00' },
          { from: '11:00', to: '17:30' },
        ],
      },
      'CALENDAR.OFFICE_HOURS_INVALID at officeHours.1',
    ],
    [
      'office hours that end before they begin',
      { officeHours: [{ from: '12:00', to: '08:30' }] },
      'CALENDAR.OFFICE_HOURS_INVALID at officeHours.0',
    ],
    [
      'summer hours that end before they begin',
      { officeHoursOverlays: [{ from: '2026-07-01', to: '2026-06-01', officeHours: mainland.officeHours }] },
      'CALENDAR.OFFICE_HOURS_INVALID at officeHoursOverlays.0.to',
    ],
    [
      'summer hours that overlap',
      {
        officeHoursOverlays: [
          { from: '2026-07-01', to: '2026-08-01', officeHours: [{ from: '09:00', to: '09:00' }] },
        ],
      },
      'CALENDAR.OFFICE_HOURS_INVALID at officeHoursOverlays.0.officeHours.0',
    ],
  ])('is refused with %s', (_what, change, code) => {
    expect(refusal([], change)).toBe(code);
  });

  it('may arrange a local rest day on a make-up day, and a local working day on a rest day, by notices of their own', () => {
    const year = {
      ...YEAR_2026,
      localHolidays: [localDay('2026-04-20'), localDay('2026-05-09')],
      localMakeUpDays: [localDay('2026-04-19'), localDay('2026-05-05')],
    };
    expect(publish([], { years: [year] })).toHaveLength(1);
  });

  it('never withdraws a year that deadlines were counted by', () => {
    const year2025 = {
      ...YEAR_2026,
      year: 2025,
      restDays: ['2025-01-01', '2025-05-01', '2025-10-01', '2025-10-02', '2025-10-03'],
      makeUpDays: [],
    };
    const both = publish([], { years: [year2025, YEAR_2026] });
    expect(refusal(both, { inForceFrom: JULY })).toBe('CALENDAR.YEAR_WITHDRAWN at years');
  });
});
