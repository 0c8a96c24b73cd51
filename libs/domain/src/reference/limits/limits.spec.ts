import { buildInForce, NO_REFERENCES } from '../build-in-force.js';
import { accepted, LONG_AGO, NOW, rejected } from '../../../test/reference/reference.fixture.js';
import { limitsDecider } from './limits.decider.js';
import type { LimitsState } from './limits.state.js';
import { limitFor, numberFor, type LimitRow } from './limits.js';

const JULY = '2026-07-01T00:00:00.000+08:00';
const ROW: LimitRow = {
  key: 'whistle.result',
  clock: { unit: 'workingDays', days: 5 },
  class: 'substantive',
  mark: 'P',
  label: '模拟参数',
};

function publish(state: LimitsState, rows: readonly LimitRow[], inForceFrom: string): LimitsState {
  return accepted(limitsDecider, state, 'publishLimits', { rows, inForceFrom });
}

function refusal(state: LimitsState, rows: readonly LimitRow[], inForceFrom = LONG_AGO): string {
  const found = rejected(limitsDecider, state, 'publishLimits', { rows, inForceFrom });
  return `${found?.rejection} at ${found?.field}`;
}

describe('The table of limits', () => {
  const first = publish([], [ROW], LONG_AGO);

  it('gives the length in force at the instant asked about', () => {
    const limits = publish(first, [{ ...ROW, clock: { unit: 'workingDays', days: 7 } }], JULY);
    const inForce = buildInForce({ ...NO_REFERENCES, limits });
    const daysAt = (at: string) => limitFor(inForce(at).limits, 'whistle.result');
    expect(daysAt(NOW)).toMatchObject({ clock: { days: 5 } });
    expect(daysAt(JULY)).toMatchObject({ clock: { days: 7 } });
    expect(inForce(JULY).pins.limitsVersion).toBe(2);
  });

  describe('gives', () => {
    const emergency: LimitRow = {
      ...ROW,
      variant: 'emergency',
      clock: { unit: 'emergencyHours', minutes: 1440 },
    };
    const urgent: LimitRow = { ...ROW, variant: 'urgent', clock: { unit: 'emergencyHours', minutes: 60 } };
    const plain: LimitRow = { ...ROW, itemCode: 'JP-09', clock: { unit: 'workingDays', days: 1 } };
    const limits = { version: 1, rows: [ROW, emergency, urgent, plain] };
    const rowFor = (variants: readonly string[], itemCode?: string, own?: readonly LimitRow[]) =>
      limitFor(limits, ROW.key, { variants, itemCode, own });

    it('the first of the variants in order, then the default of the key', () => {
      expect(rowFor(['keyWork', 'urgent'], 'JP-01')).toBe(urgent);
      expect(rowFor(['ordinary'])).toBe(ROW);
    });

    it('the item’s own length for what is ordinary, and never instead of the urgent or the emergency one', () => {
      expect(rowFor(['ordinary'], 'JP-09')).toBe(plain);
      expect(rowFor([], 'JP-09')).toBe(plain);
      expect(rowFor(['urgent'], 'JP-09')).toBe(urgent);
      expect(rowFor(['emergency'], 'JP-09')).toBe(emergency);
      expect(rowFor(['keyWork'], 'JP-09')).toBe(ROW);
    });

    it('what its list says of the item before what the table says of it, each for its own variant', () => {
      const listed: LimitRow = {
        ...ROW,
        variant: 'emergency',
        clock: { unit: 'emergencyHours', minutes: 720 },
      };
      const ordinary: LimitRow = { ...ROW, clock: { unit: 'workingDays', days: 2 } };
      const other: LimitRow = { ...ROW, key: 'whistle.arrive' };
      const own = [other, listed, ordinary];
      expect(rowFor(['emergency'], 'JP-09', own)).toBe(listed);
      expect(rowFor(['ordinary'], 'JP-09', own)).toBe(ordinary);
      expect(rowFor(['ordinary'], 'JP-09', [other, listed])).toBe(plain);
      expect(rowFor(['urgent'], 'JP-09', own)).toBe(urgent);
    });
  });

  it('refuses what it has no row for, and defaults nothing', () => {
    const limits = { version: 1, rows: [{ ...ROW, variant: 'urgent' }] };
    expect(limitFor(limits, ROW.key, { variants: ['ordinary'] })).toMatchObject({
      rejection: 'CLOCK.LIMIT_MISSING',
    });
    expect(numberFor(limits, ROW.key)).toMatchObject({ rejection: 'CLOCK.LIMIT_MISSING' });
    expect(numberFor(limits, 'panel.quorum')).toMatchObject({ rejection: 'CLOCK.LIMIT_MISSING' });
  });

  it('comes into force in order, and never in the past unless it is the first', () => {
    expect(refusal(first, [ROW], LONG_AGO)).toBe('LIMITS.IN_FORCE_IN_PAST at inForceFrom');
    expect(refusal(publish(first, [ROW], JULY), [ROW], NOW)).toBe('LIMITS.VERSION_OVERLAP at inForceFrom');
  });

  it.each<[string, readonly LimitRow[], string]>([
    ['a row twice', [ROW, ROW], 'LIMITS.ROW_REPEATED at rows.1'],
    [
      'a variant twice',
      [{ ...ROW, variant: 'urgent' }, ROW, { ...ROW, variant: 'urgent' }],
      'LIMITS.ROW_REPEATED at rows.2',
    ],
    ['a clock without a class', [{ ...ROW, class: undefined }], 'LIMITS.CLASS_MISSING at rows.0.class'],
    [
      'a parameter with a class',
      [{ ...ROW, clock: undefined, value: 4 }],
      'LIMITS.CLASS_MISSING at rows.0.class',
    ],
    ['a row with nothing in it', [{ ...ROW, clock: undefined }], 'LIMITS.ROW_NEEDS_ONE_CONTENT at rows.0'],
    ['a row with two lengths', [{ ...ROW, agreedWithin: 'any' }], 'LIMITS.ROW_NEEDS_ONE_CONTENT at rows.0'],
    ['an inference that does not say so', [{ ...ROW, label: null }], 'LIMITS.LABEL_MISSING at rows.0.label'],
    [
      'a published number without its source',
      [{ ...ROW, mark: 'R' }],
      'LIMITS.SOURCE_MISSING at rows.0.source',
    ],
  ])('refuses %s', (_what, rows, code) => {
    expect(refusal([], rows)).toBe(code);
  });
});
