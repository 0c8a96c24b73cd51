import { accepted, LONG_AGO, NOW, rejected, type Sent } from '../../../test/reference/reference.fixture.js';
import { limitsDecider } from './limits.decider.js';
import type { LimitRow } from './limits.js';
import type { LimitsState } from './limits.state.js';

const JULY = '2026-07-01T00:00:00.000+08:00';
const RESULT: LimitRow = {
  key: 'whistle.result',
  variant: 'ordinary',
  clock: { unit: 'workingDays', days: 5 },
  class: 'substantive',
  extensionGrade: 'shiftThenSigned',
  extendedAtMost: 10,
  mark: 'P',
  label: '模拟参数',
  note: '自吹哨起算',
};
const ARRIVE: LimitRow = { ...RESULT, key: 'whistle.arrive', agreedWithin: 'any', clock: undefined };
const REDS: LimitRow = {
  key: 'order.threeReds',
  value: { times: 3, naturalDays: 180 },
  mark: 'M',
  source: 'T4 红黄绿督办',
  label: '模拟参数',
};
const AMBER: LimitRow = { key: 'clock.amberPercent', value: 80, mark: 'P', label: '模拟参数' };
const WHITE: LimitRow = { key: 'order.automaticWhite', value: [], mark: 'P', label: '模拟参数' };
const TABLE = [RESULT, ARRIVE, REDS, AMBER, WHITE];
const NAME = { key: 'whistle.result', variant: 'ordinary' };
const SEVEN = { ...NAME, clock: { unit: 'workingDays', days: 7 }, mark: 'P' };
const BASIS = '区政府办公室批复';

describe('Changing limits', () => {
  const first: LimitsState = accepted(limitsDecider, [], 'publishLimits', {
    rows: TABLE,
    inForceFrom: LONG_AGO,
  });
  const change = (changes: readonly object[], more: object = {}, state = first, sent: Sent = {}) =>
    accepted(limitsDecider, state, 'changeLimits', { changes, basis: BASIS, ...more }, sent);
  const refusal = (changes: readonly object[], more: object = {}, sent: Sent = {}, state = first) => {
    const found = rejected(limitsDecider, state, 'changeLimits', { changes, basis: BASIS, ...more }, sent);
    return [found?.rejection, found?.field].filter(Boolean).join(' at ');
  };

  it('makes a version in which the rows that were not named stand as before', () => {
    const [, second] = change([SEVEN]);
    expect(second).toMatchObject({ version: 2, inForceFrom: NOW });
    expect(second?.content.rows).toEqual([{ ...RESULT, clock: SEVEN.clock }, ARRIVE, REDS, AMBER, WHITE]);
    expect(first).toHaveLength(1);
  });

  it('comes into force when it says, and builds on the last version although that is not in force yet', () => {
    const planned = change([SEVEN], { inForceFrom: JULY });
    const later = '2026-08-01T00:00:00.000+08:00';
    const [, , third] = change([{ key: AMBER.key, value: 75, mark: 'P' }], { inForceFrom: later }, planned);
    expect(third?.inForceFrom).toBe(later);
    expect(third?.content.rows[0]).toMatchObject({ clock: { days: 7 } });
    expect(refusal([SEVEN], { inForceFrom: LONG_AGO })).toBe('LIMITS.IN_FORCE_IN_PAST at inForceFrom');
    const earlier = [{ key: AMBER.key, value: 75, mark: 'P' }];
    expect(refusal(earlier, {}, {}, planned)).toBe('LIMITS.VERSION_OVERLAP at inForceFrom');
  });

  it('labels what was inferred, and takes the label from what a rule of the district says', () => {
    const rows = (changed: object) => change([{ ...SEVEN, ...changed }])[1]?.content.rows;
    expect(rows({ mark: 'R', source: '区政府办〔2026〕8号' })?.[0]).toMatchObject({
      mark: 'R',
      source: '区政府办〔2026〕8号',
      label: null,
    });
    const reds = { key: REDS.key, value: { times: 4, naturalDays: 180 }, mark: 'M', source: REDS.source };
    expect(change([reds])[1]?.content.rows[2]).toMatchObject({ label: '模拟参数', value: { times: 4 } });
    const inferred = { ...reds, mark: 'P', source: undefined };
    expect(change([inferred])[1]?.content.rows[2]).toEqual({
      key: REDS.key,
      value: { times: 4, naturalDays: 180 },
      mark: 'P',
      label: '模拟参数',
    });
  });

  it('is the rules administrator’s alone', () => {
    const actor = { person: 'p-li', post: 'streetHead', unit: 'wj' } as const;
    expect(refusal([SEVEN], {}, { actor })).toBe('ACTOR.POST_FORBIDS');
  });

  it.each<[string, object, string]>([
    ['a row that is not there', { ...SEVEN, variant: 'nightly' }, 'LIMITS.ROW_UNKNOWN at changes.0'],
    [
      'a row that stays as it is',
      { ...SEVEN, clock: { days: 5, unit: 'workingDays' } },
      'LIMITS.ROW_UNCHANGED at changes.0',
    ],
    ['a length instead of an agreed date', { ...SEVEN, key: ARRIVE.key }, 'LIMITS.CONTENT_KIND at changes.0'],
    ['nothing in a row', { ...NAME, mark: 'P' }, 'LIMITS.CONTENT_KIND at changes.0'],
    [
      'more than it may be extended to',
      { ...SEVEN, clock: { unit: 'workingDays', days: 11 } },
      'LIMITS.BEYOND_CEILING at changes.0.clock',
    ],
    [
      'hours where the ceiling counts days',
      { ...SEVEN, clock: { unit: 'workingHours', minutes: 5 } },
      'LIMITS.BEYOND_CEILING at changes.0.clock',
    ],
    [
      'a text for a number',
      { key: AMBER.key, value: '80', mark: 'P' },
      'LIMITS.VALUE_SHAPE at changes.0.value',
    ],
    ['half a per cent', { key: AMBER.key, value: 80.5, mark: 'P' }, 'LIMITS.VALUE_SHAPE at changes.0.value'],
    [
      'more than the whole',
      { key: AMBER.key, value: 101, mark: 'P' },
      'LIMITS.VALUE_SHAPE at changes.0.value',
    ],
    [
      'a negative number of times',
      { key: REDS.key, value: { times: -1, naturalDays: 180 }, mark: 'P' },
      'LIMITS.VALUE_SHAPE at changes.0.value',
    ],
    [
      'a member of another name',
      { key: REDS.key, value: { times: 3, days: 180 }, mark: 'P' },
      'LIMITS.VALUE_SHAPE at changes.0.value',
    ],
    [
      'a number for a record',
      { key: REDS.key, value: 3, mark: 'P' },
      'LIMITS.VALUE_SHAPE at changes.0.value',
    ],
    [
      'to name what is no limit of the table',
      { key: WHITE.key, value: ['whistle.result', 'whistle.other'], mark: 'P' },
      'LIMITS.VALUE_SHAPE at changes.0.value',
    ],
    [
      'to name one twice',
      { key: WHITE.key, value: ['whistle.result', 'whistle.result'], mark: 'P' },
      'LIMITS.VALUE_SHAPE at changes.0.value',
    ],
    [
      'one limit where several are named',
      { key: WHITE.key, value: 'whistle.result', mark: 'P' },
      'LIMITS.VALUE_SHAPE at changes.0.value',
    ],
    ['a rule without its source', { ...SEVEN, mark: 'R' }, 'LIMITS.SOURCE_MISSING at changes.0.source'],
  ])('rejects %s', (_what, changed, code) => {
    expect(refusal([changed])).toBe(code);
  });

  it('takes limits that a parameter names, also where it named none', () => {
    const named = change([{ key: WHITE.key, value: ['whistle.result'], mark: 'P' }]);
    expect(named.at(-1)?.content.rows.at(-1)).toMatchObject({ key: WHITE.key, value: ['whistle.result'] });
  });

  it('rejects one row said twice', () => {
    expect(refusal([SEVEN, SEVEN])).toBe('LIMITS.ROW_REPEATED at changes.1');
  });
});
