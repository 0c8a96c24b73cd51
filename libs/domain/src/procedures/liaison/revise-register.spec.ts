import { at, testDistrict } from '@tiaokuai/testing';
import {
  A,
  clocks,
  district,
  holding,
  opened,
  outcomeFor,
  revise,
  slots,
  story,
  storyIn,
  vacantDistrict,
} from '../../../test/procedures/liaison/liaison.fixture.js';

describe('Revising the register', () => {
  it('follows list and directory: what they took or gave is revised, once', () => {
    const register = story(opened);
    const items = Object.values(district.inForce.list.items);
    const gone = holding((held) => (held.person === 'p-zf-deptOfficer-1' ? undefined : held));
    const changed = testDistrict({
      items: items.filter(({ code }) => code !== 'JP-02'),
      directory: () => gone(district.inForce.directory),
    });
    const revised = register.in(changed).and(revise);
    expect(slots(revised)).toMatchObject({
      'A:JP-01': '- vacant',
      'B:JP-01': 'p-zf-deptOfficer-2 appointed',
    });
    expect(revised.state.slots).toHaveLength(4);
    expect(clocks(revised)).toMatchObject({
      'fill A:JP-01': '09-21 17:30 running',
      [`verify ${A}`]: '12-16 17:30 cancelled',
    });
    revised.when({ ...revise, at: '09-18 10:00' }).then([]);
    // Back again: the slots that came are to be filled, those filled by the directory are.
    const again = revised.in(district).and({ ...revise, at: '09-18 11:00' });
    expect(slots(again)).toMatchObject({ 'A:JP-02': 'p-zf-deptOfficer-1 appointed' });
    expect(clocks(again)).toMatchObject({ 'fill A:JP-01': '09-21 17:30 met' });
    const smaller = testDistrict({ items: [], directory: () => vacantDistrict.inForce.directory });
    const none = storyIn(vacantDistrict, opened).in(smaller).and(revise);
    expect(clocks(none)).toMatchObject({
      'fill A:JP-01': '09-20 17:30 cancelled',
      'fill A:': '09-21 17:30 running',
    });
  });

  it('closes it once its unit is dissolved', () => {
    const { directory } = district.inForce;
    const units = Object.fromEntries(
      Object.values(directory.units).map((unit) => [
        unit.id,
        unit.id === 'zf' ? { ...unit, closedAt: at('09-18 08:00') } : unit,
      ]),
    );
    const closed = testDistrict({ directory: () => ({ ...directory, units }) });
    const over = story(opened).in(closed).and(revise);
    expect(over.state).toMatchObject({ stage: 'closed', over: true, outcome: 'dissolved' });
  });

  it('is the engine’s alone', () => {
    expect(outcomeFor('zf', 'deptHead', revise, opened)).toBe('CASE.ENGINE_ONLY');
  });
});
