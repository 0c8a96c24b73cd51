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

  it('looks at the item’s own limit, then at variants in order, then at the key', () => {
    const rows: readonly LimitRow[] = [
      ROW,
      { ...ROW, variant: 'urgent', clock: { unit: 'emergencyHours', minutes: 60 } },
      { ...ROW, itemCode: 'JP-09', clock: { unit: 'workingDays', days: 1 } },
    ];
    const limits = { version: 1, rows };
    expect(limitFor(limits, ROW.key, { variants: ['urgent'], itemCode: 'JP-09' })).toBe(rows[2]);
    expect(limitFor(limits, ROW.key, { variants: ['keyWork', 'urgent'], itemCode: 'JP-01' })).toBe(rows[1]);
    expect(limitFor(limits, ROW.key, { variants: ['ordinary'] })).toBe(rows[0]);
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
