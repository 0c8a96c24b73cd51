import type { Obligation, TimeLimit } from '@tiaokuai/domain';
import { MAINLAND_CALENDAR } from '@tiaokuai/reference-data';
import { at, owed } from '../../test/wording/obligation.fixture.js';
import { lateBy, remainingOf } from './remaining-time.js';

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
      words: '剩余1个工作小时10分钟',
    });
    expect(left(call, '09-17 12:30')).toEqual({
      unit: 'workingMinutes',
      amount: 30,
      words: '剩余30分钟（工作时间）',
      resumesAt: at('09-17 13:30'),
    });
  });

  it('is negative by as much working time once it has passed', () => {
    expect(left(owed(TWO_HOURS, '09-17 11:10'), '09-17 14:00')).toMatchObject({
      amount: -80,
      words: '已超期1个工作小时20分钟',
    });
  });

  it('is counted in working days over a weekend that is worked and a holiday', () => {
    expect(left(owed(ONE_DAY, '09-23 17:30'), '09-17 10:00')).toMatchObject({
      amount: 5,
      words: '剩余5个工作日',
    });
    expect(left(owed(ONE_DAY, '10-08 17:30'), '09-30 18:00')).toMatchObject({ amount: 1 });
    expect(left(owed(ONE_DAY, '09-18 17:30'), '09-18 08:00')).toMatchObject({
      amount: 0,
      words: '今日 17:30 到期',
    });
    expect(left(owed(ONE_DAY, '09-18 17:30'), '09-18 18:00')).toMatchObject({ words: '今日已超期' });
    expect(left(owed(ONE_DAY, '09-25 17:30'), '09-26 10:00')).toMatchObject({
      amount: 0,
      words: '已超期（不足1个工作日）',
    });
    expect(left(owed(ONE_DAY, '09-18 17:30'), '09-21 09:00')).toMatchObject({
      amount: -2,
      words: '已超期2个工作日',
    });
  });

  it('runs around the clock in an emergency', () => {
    const call = owed({ unit: 'emergencyHours', minutes: 30 }, '09-19 23:40');
    expect(left(call, '09-19 23:25')).toEqual({ unit: 'minutes', amount: 15, words: '剩余15分钟（自然时）' });
    expect(left(call, '10-08 14:42')).toMatchObject({ words: '已超期18天15小时（自然时）' });
  });

  it('of an agreed instant, such as a white order’s, is counted in working days, past it and while it is paused too', () => {
    const call = owed({ unit: 'agreed', instant: at('09-18 17:30') }, '09-18 17:30');
    expect(left(call, '09-17 10:00')).toMatchObject({ unit: 'workingDays', words: '剩余1个工作日' });
    expect(left(call, '09-18 10:00')).toMatchObject({ words: '今日 17:30 到期' });
    expect(left(call, '09-25 09:00')).toMatchObject({ words: '已超期5个工作日' });
    expect(left({ ...call, status: 'paused', remaining: 2 }, '09-17 10:00')).toMatchObject({
      unit: 'workingDays',
      words: '已暂停，剩余2个工作日',
    });
  });

  it('stands still while paused', () => {
    const paused = owed(ONE_DAY, '09-23 17:30', { status: 'paused', remaining: 2 });
    expect(left(paused, '09-30 10:00')).toEqual({
      unit: 'workingDays',
      amount: 2,
      words: '已暂停，剩余2个工作日',
    });
  });

  it('of what was met late is by how much it was late', () => {
    const late = (clock: TimeLimit, dueAt: string, endedAt: string) =>
      lateBy(owed(clock, dueAt, { status: 'metLate', endedAt: at(endedAt) }), MAINLAND_CALENDAR, 'zh');
    // Made up for on Sunday the 20th: half an hour from its opening.
    expect(late(TWO_HOURS, '09-18 17:30', '09-20 09:00')).toEqual({
      unit: 'workingMinutes',
      amount: 30,
      words: '迟办30分钟（工作时间）',
    });
    expect(late(ONE_DAY, '09-18 17:30', '09-21 09:00')).toMatchObject({ amount: 2, words: '迟办2个工作日' });
    expect(late(ONE_DAY, '09-18 17:30', '09-18 17:30')).toMatchObject({ amount: 0, words: '当日迟办' });
    expect(lateBy(owed(ONE_DAY, '09-18 17:30', { status: 'met' }), MAINLAND_CALENDAR, 'zh')).toBeUndefined();
  });

  it('is nothing once it was met', () => {
    expect(left(owed(ONE_DAY, '09-23 17:30', { status: 'met' }), '09-20 10:00')).toBeNull();
  });
});
