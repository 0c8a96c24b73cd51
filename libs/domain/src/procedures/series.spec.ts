import type { Decider } from '../case/case.procedure.js';
import { ENGINE, type Actor } from '../kernel/actor.js';
import type { Series } from '../reference/series/series.js';
import { testDistrict } from '@tiaokuai/testing';
import { isRejection } from '../kernel/rejection.js';
import { reachedBy, seriesDecider, type SeriesRegister } from '../reference/series/series.register.js';

const decider: Decider<SeriesRegister> = seriesDecider;
const district = testDistrict();
const empty = decider.initial('series:1');
const on = (time: string) => `2026-${time.replace(' ', 'T')}:00.000+08:00`;

function sent(
  register: SeriesRegister,
  name: string,
  payload: object,
  { actor = ENGINE, limits = district.inForce.limits } = {},
) {
  const context = district.context(on('12-31 12:00'), actor);
  return decider.decide(
    register,
    { name, payload },
    { ...context, inForce: () => ({ ...district.inForce, limits }) },
  );
}

function grown(register: SeriesRegister, events: ReturnType<typeof sent>): SeriesRegister {
  if (isRejection(events)) throw new Error(JSON.stringify(events));
  return events.reduce(
    (folded, event) => decider.evolve(folded, { ...event, recordedAt: on('12-31 12:00') }),
    register,
  );
}

const counted = (of: Series, time: string, caseId = `case ${time}`) => ({
  ...{ series: of, subject: ['g-1', 'JP-01'], caseId, occurrence: `o ${time} ${caseId}`, at: on(time) },
});

/** Counts these in this order; by which of them the register was full. */
function fullAt(of: Series, ...times: readonly string[]): readonly string[] {
  let register = empty;
  for (const time of times) register = grown(register, sent(register, 'count', counted(of, time)));
  return times.filter((time) => reachedBy(register, counted(of, time).occurrence) !== undefined);
}

describe('A series is full', () => {
  it('by its third whistle within 30 Shanghai dates, today included, and not by one a day older', () => {
    expect(fullAt('whistle.recurrence', '08-19 00:00', '09-01 10:00', '09-17 09:10')).toEqual([
      '09-17 09:10',
    ]);
    expect(fullAt('whistle.recurrence', '08-18 23:59', '09-01 10:00', '09-17 00:00')).toEqual([]);
  });

  it('by the third red order within 180 dates, the third decline within 90, the fifth warning within 90', () => {
    expect(fullAt('order.threeReds', '04-18 00:00', '09-01 10:00', '10-14 23:59')).toEqual(['10-14 23:59']);
    expect(fullAt('order.threeReds', '04-17 23:59', '09-01 10:00', '10-14 00:00')).toEqual([]);
    const declines = 'collaboration.refusalsForSuggestion';
    expect(fullAt(declines, '06-20 10:00', '09-01 10:00', '09-17 15:00')).toEqual(['09-17 15:00']);
    expect(fullAt(declines, '06-19 10:00', '09-01 10:00', '09-17 15:00')).toEqual([]);
    const warnings = ['03-21 00:00', '04-01 10:00', '05-01 10:00', '06-01 10:00', '06-18 10:00'];
    expect(fullAt('warning.recurrence', ...warnings)).toEqual(['06-18 10:00']);
    expect(fullAt('warning.recurrence', '03-20 23:59', ...warnings.slice(1))).toEqual([]);
  });

  it('once to a window: the fourth is not told, nor is any before the telling has left the window', () => {
    const days = ['09-01 10:00', '09-02 10:00', '09-03 10:00', '09-04 10:00', '09-30 10:00', '10-02 10:00'];
    expect(fullAt('whistle.recurrence', ...days)).toEqual(['09-03 10:00']);
    expect(fullAt('whistle.recurrence', ...days, '10-03 10:00')).toEqual(['09-03 10:00', '10-03 10:00']);
  });

  it('whatever the order in which cases report: the one that came last fills the window of a later day', () => {
    expect(fullAt('whistle.recurrence', '09-17 09:10', '09-10 10:00', '09-01 10:00')).toEqual([
      '09-01 10:00',
    ]);
    expect(fullAt('whistle.recurrence', '09-17 09:10', '09-10 10:00', '08-18 10:00')).toEqual([]);
  });

  it('each time anew where the row says how often and not within what', () => {
    const matter = 'collaboration.declinesForDispute';
    expect(fullAt(matter, '01-01 10:00', '09-17 15:00', '09-18 15:00')).toEqual([
      '09-17 15:00',
      '09-18 15:00',
    ]);
  });
});

describe('The register of a series', () => {
  it('counts what happened once, however often it is sent', () => {
    const whistle = counted('whistle.recurrence', '09-17 09:10');
    const once = grown(empty, sent(empty, 'count', whistle));
    expect(sent(once, 'count', whistle)).toEqual([]);
  });

  it('says how often, and in which cases', () => {
    let register = empty;
    for (const [time, caseId] of [
      ['09-01 10:00', 'a'],
      ['09-02 10:00', 'b'],
      ['09-03 10:00', 'a'],
    ] as const)
      register = grown(register, sent(register, 'count', counted('whistle.recurrence', time, caseId)));
    expect(reachedBy(register, 'o 09-03 10:00 a')).toEqual({
      ...{ series: 'whistle.recurrence', subject: ['g-1', 'JP-01'], count: 3, cases: ['a', 'b'] },
    });
  });

  it('forgets what was taken back, and only that', () => {
    let register = empty;
    for (const time of ['09-01 10:00', '09-02 10:00'])
      register = grown(register, sent(register, 'count', counted('order.threeReds', time)));
    const taken = { caseId: 'case 09-02 10:00', occurrence: 'x' };
    register = grown(register, sent(register, 'takeBack', taken));
    expect(register.occurrences.map(({ caseId }) => caseId)).toEqual(['case 09-01 10:00']);
    expect(sent(register, 'takeBack', taken)).toEqual([]);
  });

  it('is written by the engine alone, and refuses where the limits table has no row', () => {
    const whistle = counted('whistle.recurrence', '09-17 09:10');
    const actor: Actor = { person: 'p', post: 'streetOfficer', unit: 'wj' };
    const limits = { version: 1, rows: [] };
    expect(sent(empty, 'count', whistle, { actor })).toMatchObject({ rejection: 'CASE.ENGINE_ONLY' });
    expect(sent(empty, 'count', whistle, { limits })).toMatchObject({ rejection: 'CLOCK.LIMIT_MISSING' });
  });
});
