import type { Obligation, TimeLimit } from '@tiaokuai/domain';
import { MAINLAND_CALENDAR } from '@tiaokuai/reference-data';
import { at, owed } from '../../test/wording/obligation.fixture.js';
import { remainingOf } from './remaining-time.js';

const TWO_HOURS: TimeLimit = { unit: 'workingHours', minutes: 120 };
const ONE_DAY: TimeLimit = { unit: 'workingDays', days: 1 };

const left = (obligation: Obligation, now: string) =>
  remainingOf(obligation, MAINLAND_CALENDAR, at(now), 'zh');

describe('What is left of a limit', () => {
  it('is counted in working minutes over the midday break, and says when the clock goes on', () => {
    const call = owed(TWO_HOURS, '09-17 14:00');
    expect(left(call, '09-17 11:20')).toEqual({
      unit: 'workingMinutes',
      amount: 70,
      words: '余 1工作时10分',
    });
    expect(left(call, '09-17 12:30')).toEqual({
      unit: 'workingMinutes',
      amount: 30,
      words: '余 30分钟工作时间',
      resumesAt: at('09-17 13:30'),
    });
  });

  it('is negative by as much working time once it has passed', () => {
    expect(left(owed(TWO_HOURS, '09-17 11:10'), '09-17 14:00')).toMatchObject({
      amount: -80,
      words: '超期 1工作时20分',
    });
  });

  it('is counted in working days over a weekend that is worked and a holiday', () => {
    expect(left(owed(ONE_DAY, '09-23 17:30'), '09-17 10:00')).toMatchObject({
      amount: 5,
      words: '余 5工作日',
    });
    expect(left(owed(ONE_DAY, '10-08 17:30'), '09-30 18:00')).toMatchObject({ amount: 1 });
    expect(left(owed(ONE_DAY, '09-18 17:30'), '09-18 08:00')).toMatchObject({
      amount: 0,
      words: '今日 17:30 到期',
    });
    expect(left(owed(ONE_DAY, '09-18 17:30'), '09-18 18:00')).toMatchObject({ words: '今日已超期' });
    expect(left(owed(ONE_DAY, '09-18 17:30'), '09-21 09:00')).toMatchObject({
      amount: -2,
      words: '超期 2工作日',
    });
  });

  it('runs around the clock in an emergency', () => {
    const call = owed({ unit: 'emergencyHours', minutes: 30 }, '09-19 23:40');
    expect(left(call, '09-19 23:25')).toEqual({ unit: 'minutes', amount: 15, words: '余 15分钟' });
  });

  it('stands still while paused', () => {
    const paused = owed(ONE_DAY, '09-23 17:30', { status: 'paused', remaining: 2 });
    expect(left(paused, '09-30 10:00')).toEqual({
      unit: 'workingDays',
      amount: 2,
      words: '冻结余量 2工作日',
    });
  });

  it('is nothing once it was met', () => {
    expect(left(owed(ONE_DAY, '09-23 17:30', { status: 'met' }), '09-20 10:00')).toBeNull();
  });
});
