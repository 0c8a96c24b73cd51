import {
  A,
  announced,
  clocks,
  opened,
  outcomeFor,
  replaces,
  REPORTED_TWICE,
  slots,
  story,
  storyIn,
  told,
  vacantDistrict,
} from '../../../test/procedures/liaison/liaison.fixture.js';

const replaced = replaces('09-18 10:00', 'A', 'p-zf-deptHead-1', ['JP-01']);

describe('Replacing a holder', () => {
  it('relieves whoever was there, and what stays with him is appointed anew', () => {
    const register = story(opened, replaces('09-18 10:00', 'A', 'p-zf-deptHead-1', ['JP-02']));
    expect(slots(register)).toMatchObject({
      'A:JP-01': 'p-zf-deptOfficer-1 appointed',
      'A:JP-02': 'p-zf-deptHead-1 appointed',
    });
    expect(told(register)).toEqual([
      ['relieve', { person: 'p-zf-deptOfficer-1', unit: 'zf', post: 'liaisonA' }],
      ['appoint', { person: 'p-zf-deptOfficer-1', unit: 'zf', post: 'liaisonA', items: ['JP-01'] }],
      ['appoint', { person: 'p-zf-deptHead-1', unit: 'zf', post: 'liaisonA', items: ['JP-02'] }],
    ]);
    expect(clocks(register)[`verify ${A}`]).toBe('12-16 17:30 running');
  });

  it('answers what was announced and what was reported', () => {
    const asked = story(opened, announced, ...REPORTED_TWICE);
    expect(clocks(asked)).toMatchObject({
      [`change ${A}`]: '09-18 17:30 running',
      [`answerUnreachable ${A}`]: '09-18 17:30 running',
    });
    const done = asked.and(replaces('09-18 10:00', 'A', 'p-zf-deptHead-1', ['JP-01', 'JP-02']));
    expect(clocks(done)).toMatchObject({
      [`change ${A}`]: '09-18 17:30 met',
      [`answerUnreachable ${A}`]: '09-18 17:30 met',
      [`verify ${A}`]: '12-16 17:30 cancelled',
    });
    expect(told(done).map(([name]) => name)).toEqual(['relieve', 'appoint']);
  });

  it('of the deputy in charge tells the directory nothing: he has his post already', () => {
    const register = story(opened, replaces('09-18 10:00', 'leader', 'p-zf-deptDeputy-2'));
    expect(slots(register)['leader:']).toBe('p-zf-deptDeputy-2 appointed');
    expect(told(register)).toEqual([]);
  });

  it.each([
    ['CASE.FIELD_INVALID', 'p-zf-deptOfficer-1'],
    ['LIAISON.SAME_PERSON_A_AND_B', 'p-zf-deptOfficer-2'],
    ['LIAISON.POST_REQUIRED', 'p-sj-deptOfficer-1'],
  ])('is rejected with %s for %s', (code, person) => {
    story(opened)
      .when(replaces('09-18 10:00', 'A', person, ['JP-01']))
      .then(code);
  });

  it('is rejected where nobody is', () => {
    const vacant = storyIn(vacantDistrict, opened);
    vacant.when(replaces('09-18 10:00', 'A', 'p-zf-deptOfficer-1', ['JP-01'])).then('CASE.FIELD_INVALID');
  });

  it('is the unit’s deputy’s or head’s', () => {
    expect([
      outcomeFor('zf', 'deptDeputy', replaced, opened),
      outcomeFor('zf', 'deptHead', replaced, opened),
      outcomeFor('zf', 'deptOfficer', replaced, opened),
      outcomeFor('sj', 'deptDeputy', replaced, opened),
      outcomeFor('zhzx', 'centreDeputy', replaced, opened),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'CASE.NOT_A_PARTY']);
  });
});
