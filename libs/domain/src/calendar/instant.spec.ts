import fc from 'fast-check';
import { addDays, daysBetween, parseDate, weekdayOf } from './civil-date.js';
import { addMillis, atTime, dateOf, instantAt, millisOf, parseInstant } from './instant.js';

const FIRST = Date.parse('1900-01-01T00:00:00+08:00');
const LAST = Date.parse('2199-12-31T23:59:59.999+08:00');
const millis = fc.integer({ min: FIRST, max: LAST });

describe('an instant', () => {
  it.each([
    ['2026-09-17T09:10:00+08:00', '2026-09-17T09:10:00.000+08:00'],
    ['2026-09-17T01:10:00Z', '2026-09-17T09:10:00.000+08:00'],
    ['2026-09-17t01:10:00.5z', '2026-09-17T09:10:00.500+08:00'],
    ['2026-09-16T20:10:00.25-05:00', '2026-09-17T09:10:00.250+08:00'],
    ['2026-09-17T06:40:00+05:30', '2026-09-17T09:10:00.000+08:00'],
    ['2024-02-29T23:59:59.999999+08:00', '2024-02-29T23:59:59.999+08:00'],
    ['1899-12-31T16:00:00Z', '1900-01-01T00:00:00.000+08:00'],
    ['2200-01-01T00:00:00+09:00', '2199-12-31T23:00:00.000+08:00'],
  ])('%s is written %s', (text, canonical) => {
    expect(parseInstant(text)).toBe(canonical);
  });

  it.each([
    ['no zone', '2026-09-17T09:10:00'],
    ['a date only', '2026-09-17'],
    ['a blank for the T', '2026-09-17 09:10:00+08:00'],
    ['no such day', '2026-02-29T09:10:00+08:00'],
    ['no such month', '2026-13-01T09:10:00+08:00'],
    ['the hour 24', '2026-09-17T24:00:00+08:00'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['no seconds', '2026-09-17T09:10+08:00'],
    ['no such offset', '2026-09-17T09:10:00+24:00'],
    ['before 1900 in Shanghai', '1900-01-01T00:00:00+09:00'],
    ['after 2199 in Shanghai', '2199-12-31T23:00:00Z'],
    ['text behind it', '2026-09-17T09:10:00Z '],
    ['Chinese digits', '２０２６-09-17T09:10:00Z'],
  ])('%s is no instant: %s', (_why, text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('agrees with the JavaScript Date, there and back', () => {
    fc.assert(
      fc.property(millis, (epoch) => {
        const instant = instantAt(epoch);
        expect(Date.parse(instant)).toBe(epoch);
        expect(millisOf(instant)).toBe(epoch);
        expect(parseInstant(instant)).toBe(instant);
        expect(parseInstant(new Date(epoch).toISOString())).toBe(instant);
      }),
      { numRuns: 2000 },
    );
  });

  it('is ordered as its text is', () => {
    fc.assert(
      fc.property(millis, millis, (a, b) => {
        expect(Math.sign(a - b)).toBe(instantAt(a) < instantAt(b) ? -1 : instantAt(a) > instantAt(b) ? 1 : 0);
      }),
    );
  });

  it('moves by milliseconds over any border', () => {
    expect(addMillis('2024-02-28T23:59:59.999+08:00', 1)).toBe('2024-02-29T00:00:00.000+08:00');
    expect(addMillis('2026-01-01T00:00:00.000+08:00', -1)).toBe('2025-12-31T23:59:59.999+08:00');
  });

  it('takes its time of day from a date, 24:00 being the next midnight', () => {
    expect(atTime('2026-09-17', '17:30')).toBe('2026-09-17T17:30:00.000+08:00');
    expect(atTime('2026-12-31', '24:00')).toBe('2027-01-01T00:00:00.000+08:00');
    expect(() => atTime('2026-09-17', '24:01')).toThrow(RangeError);
    expect(dateOf('2026-09-17T17:30:00.000+08:00')).toBe('2026-09-17');
  });

  it('is not taken in any other form', () => {
    expect(() => millisOf('2026-09-17T01:10:00.000Z')).toThrow(RangeError);
    expect(() => instantAt(LAST + 1)).toThrow(RangeError);
    expect(() => instantAt(Number.NaN)).toThrow(RangeError);
  });
});

describe('a date', () => {
  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-00-10',
    '2026-04-31',
    '1899-12-31',
    '2200-01-01',
    '2026-9-1',
    '',
  ])('"%s" is none', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('agrees with the JavaScript Date on every day from 1900 to 2199', () => {
    const day = new Date('1900-01-01T00:00:00Z');
    let date = '1900-01-01';
    for (; ; date = addDays(date, 1), day.setUTCDate(day.getUTCDate() + 1)) {
      if (
        date !== day.toISOString().slice(0, 10) ||
        weekdayOf(date) % 7 !== day.getUTCDay() ||
        !parseDate(date)
      )
        throw new Error(`${date} is not ${day.toISOString()}`);
      if (date === '2199-12-31') break;
    }
    expect(daysBetween('1900-01-01', '2199-12-31')).toBe(109_572);
  });
});
