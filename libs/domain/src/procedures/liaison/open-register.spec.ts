import {
  clocks,
  opened,
  outcomeFor,
  slots,
  story,
  storyIn,
  told,
  vacantDistrict,
} from '../../../test/procedures/liaison/liaison.fixture.js';

describe('Opening the register', () => {
  it('gives a pair of slots for every item of the unit, its deputy in charge and its operator', () => {
    const register = story(opened);
    expect(slots(register)).toEqual({
      'A:JP-01': 'p-zf-deptOfficer-1 appointed',
      'B:JP-01': 'p-zf-deptOfficer-2 appointed',
      'A:JP-02': 'p-zf-deptOfficer-1 appointed',
      'B:JP-02': 'p-zf-deptOfficer-2 appointed',
      'leader:': 'p-zf-deptDeputy-1 appointed',
      'operator:': 'p-zf-platformOperator-1 appointed',
    });
    // One clock for each of them, however many slots he fills.
    expect(Object.values(clocks(register))).toEqual(Array(4).fill('12-16 17:30 running'));
    expect(register.state).toMatchObject({
      title: '综合行政执法局联络员名录',
      leadUnit: 'zf',
      stage: 'open',
    });
    expect(told(register)).toEqual([]);
  });

  it('of a street has every item, of an office one pair for all', () => {
    const of = (unit: string) => {
      const { state } = story({ ...opened, with: { unit } });
      return [state.slots.length, state.street];
    };
    expect([of('wj'), of('dc'), of('wj-zf')]).toEqual([
      [12, 'wj'],
      [4, undefined],
      [6, 'wj'],
    ]);
    const everyItem = story({ ...opened, with: { unit: 'wj' } }).state.itemCodes;
    expect(everyItem).toEqual(['JP-01', 'JP-02', 'JP-03', 'JP-08', 'JP-19']);
  });

  it('owes within two working days what is vacant', () => {
    expect(clocks(storyIn(vacantDistrict, opened))).toMatchObject({
      'fill A:JP-01': '09-20 17:30 running',
      'fill B:JP-02': '09-20 17:30 running',
    });
  });

  it.each(['nobody', 'system'])('is rejected for %s', (unit) => {
    story()
      .when({ ...opened, with: { unit } })
      .then('CASE.FIELD_INVALID');
  });

  it('is the engine’s alone', () => {
    expect(outcomeFor('zf', 'deptHead', opened)).toBe('CASE.ENGINE_ONLY');
  });
});
