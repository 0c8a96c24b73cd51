import { coverageOf, isWorkingDay, weekdayOf } from '@tiaokuai/domain';
import { MAINLAND_CALENDAR } from './cn-mainland.js';

const years = MAINLAND_CALENDAR.years;
const yearOf = (year: number) => years.find((each) => each.year === year);

describe('the vendored mainland calendar', () => {
  it('has 2026 exactly as the holiday notice gives it', () => {
    const restDays = [
      '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25',
      '10-01 10-02 10-05 10-06 10-07',
    ].flatMap((row) => row.split(' ').map((day) => `2026-${day}`));
    const makeUpDays = ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'].map((day) => `2026-${day}`);
    expect(yearOf(2026)).toMatchObject({ restDays, makeUpDays });
  });

  it('names for every year the notice, who issued it and when: before the year began', () => {
    for (const { year, source } of years) {
      expect(source.title).toContain(`${year}年部分节假日安排的通知`);
      expect(source.issuer).toBe('国务院办公厅');
      expect(source.date.slice(0, 4)).toBe(`${year - 1}`);
    }
  });

  it('covers every year without a gap', () => {
    expect(years.map((each) => each.year)).toEqual(years.map((_, index) => 2013 + index));
    for (const { year } of years) expect(coverageOf(MAINLAND_CALENDAR, `${year}-07-01`)).toBe('published');
  });

  it('rests on weekdays and makes up on weekends only, within the year or the December before', () => {
    for (const { year, restDays, makeUpDays } of years) {
      expect(restDays.filter((date) => weekdayOf(date) > 5)).toEqual([]);
      expect(makeUpDays.filter((date) => weekdayOf(date) <= 5)).toEqual([]);
      const outside = new RegExp(`^(?!${year}-|${year - 1}-12-)`);
      expect([...restDays, ...makeUpDays].filter((date) => outside.test(date))).toEqual([]);
    }
  });

  /*
   * Moving days about neither gains nor loses any: what a year rests more than it makes up is what the statute grants.
   * 11 days to 2024, 13 since 2025; one more for the parade of 2015; in 2020 the prolonged Spring Festival gave two.
   */
  it.each(years.map(({ year, restDays, makeUpDays }) => [year, restDays.length - makeUpDays.length]))(
    '%i frees %i weekdays, as many as the law grants',
    (year, freed) => {
      const granted = year >= 2025 ? 13 : 11;
      const extraordinary = year === 2015 ? 1 : year === 2020 ? 2 : 0;
      expect(freed).toBe(granted + extraordinary);
    },
  );

  it('lets the notice for 2019 reach back into December 2018', () => {
    expect(isWorkingDay(MAINLAND_CALENDAR, '2018-12-29')).toBe(true);
    expect(isWorkingDay(MAINLAND_CALENDAR, '2018-12-31')).toBe(false);
  });
});
