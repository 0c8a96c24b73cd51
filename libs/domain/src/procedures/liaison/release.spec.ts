import {
  clocks,
  opened,
  outcomeFor,
  releases,
  REPORTED_TWICE,
  slots,
  story,
  told,
} from '../../../test/procedures/liaison/liaison.fixture.js';

const released = releases('09-18 10:00', 'A', ['JP-01']);

describe('Releasing a holder', () => {
  it('leaves the slot vacant, to be filled in two working days', () => {
    const register = story(opened, releases('09-17 10:00', 'B', ['JP-01', 'JP-02']));
    expect(slots(register)).toMatchObject({ 'B:JP-01': '- vacant', 'B:JP-02': '- vacant' });
    expect(clocks(register)).toMatchObject({ 'fill B:JP-01': '09-20 17:30 running' });
    expect(told(register)).toEqual([
      ['relieve', { person: 'p-zf-deptOfficer-2', unit: 'zf', post: 'liaisonB' }],
    ]);
  });

  it('is rejected for an unreachable one', () => {
    story(opened)
      .and(...REPORTED_TWICE)
      .when(releases('09-17 11:00', 'A', ['JP-01']))
      .then('CASE.FIELD_INVALID');
  });

  it('is the unit’s deputy’s or head’s', () => {
    expect([
      outcomeFor('zf', 'deptDeputy', released, opened),
      outcomeFor('zf', 'deptHead', released, opened),
      outcomeFor('zf', 'deptOfficer', released, opened),
      outcomeFor('sj', 'deptDeputy', released, opened),
      outcomeFor('zhzx', 'centreDeputy', released, opened),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'CASE.NOT_A_PARTY']);
  });
});
