import { ENGINE } from '../../kernel/actor.js';
import { buildInForce, NO_REFERENCES } from '../build-in-force.js';
import { LONG_AGO, NOW } from '../../../test/reference/reference.fixture.js';
import { directoryDecider } from './directory.decider.js';
import { send, smallDistrict } from '../../../test/reference/directory/directory.fixture.js';
import { directoryAt, directoryOf } from './directory.state.js';

const TOMORROW = '2026-06-19T08:30:00.000+08:00';
const NEXT_WEEK = '2026-06-25T08:30:00.000+08:00';

describe('The directory in force', () => {
  const renamed = { unit: 'zf', name: '城市管理局', shortName: '城管' };

  it('is what was recorded by then, so a late look gives what an early one gave', () => {
    const before = smallDistrict();
    const after = send(before, 'renameUnit', renamed, { now: NEXT_WEEK });
    expect(directoryAt(after, TOMORROW).value).toBe(directoryAt(before, TOMORROW).value);
    expect(directoryAt(after, NEXT_WEEK).value.units['zf']?.name).toBe('城市管理局');
    expect(directoryAt(after, NEXT_WEEK).value.version).toBe(directoryOf(before).version + 1);
  });

  it('before the first import is that of the first import', () => {
    const after = send(smallDistrict(), 'renameUnit', renamed, { now: NEXT_WEEK });
    const { directory, pins } = buildInForce({ ...NO_REFERENCES, directory: after })(LONG_AGO);
    expect(directory.units['zf']?.name).toBe('综合行政执法局');
    expect(pins.directoryVersion).toBe(directoryOf(smallDistrict()).version);
  });

  it('is never folded over an event it does not know', () => {
    const event = {
      type: 'UnitMoved',
      payload: {},
      recordedAt: NOW,
      effectiveAt: NOW,
      actor: ENGINE,
    } as never;
    expect(() => directoryDecider.evolve(smallDistrict(), event)).toThrow('UnitMoved');
  });
});
