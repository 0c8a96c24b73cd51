import type { PostCode } from '../../kernel/post.js';
import {
  A,
  appoints,
  clocks,
  district,
  opened,
  slots,
  story,
  storyIn,
  told,
  vacantDistrict,
} from '../../../test/procedures/liaison/liaison.fixture.js';

const vacant = storyIn(vacantDistrict, opened);

describe('Filling a slot', () => {
  it('meets what was owed, starts the verification and appoints in the directory', () => {
    const filled = vacant.and(appoints('09-18 10:00', 'A', 'p-zf-deptOfficer-1', ['JP-01', 'JP-02']));
    expect(slots(filled)).toMatchObject({
      'A:JP-01': 'p-zf-deptOfficer-1 appointed',
      'A:JP-02': 'p-zf-deptOfficer-1 appointed',
    });
    expect(clocks(filled)).toMatchObject({
      'fill A:JP-01': '09-20 17:30 met',
      'fill A:JP-02': '09-20 17:30 met',
      'fill B:JP-01': '09-20 17:30 running',
      [`verify ${A}`]: '12-17 17:30 running',
    });
    expect(told(filled)).toEqual([
      ['appoint', { person: 'p-zf-deptOfficer-1', unit: 'zf', post: 'liaisonA', items: ['JP-01', 'JP-02'] }],
    ]);
    expect(filled.state.holders[A]).toMatchObject({ phone: '0571-80000000', hours: 'office' });
  });

  it.each([
    ['CASE.FIELD_INVALID', appoints('09-18 10:00', 'A', 'p-zf-deptOfficer-1', ['JP-03'])],
    ['CASE.FIELD_INVALID', appoints('09-18 10:00', 'A', 'p-zf-deptOfficer-1', ['JP-01', 'JP-01'])],
    ['CASE.FIELD_MISSING', appoints('09-18 10:00', 'A', 'p-zf-deptOfficer-1')],
    ['CASE.FIELD_INVALID', appoints('09-18 10:00', 'operator', 'p-zf-deptOfficer-1', ['JP-01'])],
    ['CASE.FIELD_INVALID', appoints('09-18 10:00', 'leader', 'p-zf-deptDeputy-2')],
    ['LIAISON.POST_REQUIRED', appoints('09-18 10:00', 'A', 'p-sj-deptOfficer-1', ['JP-01'])],
  ])('is rejected with %s', (code, appoint) => {
    vacant.when(appoint).then(code);
  });

  it('is not of one person as A and B of one item, but may be as A of one and B of another', () => {
    const half = vacant.and(appoints('09-18 10:00', 'A', 'p-zf-deptOfficer-1', ['JP-01']));
    half
      .when(appoints('09-18 11:00', 'B', 'p-zf-deptOfficer-1', ['JP-01']))
      .then('LIAISON.SAME_PERSON_A_AND_B');
    const both = half.and(appoints('09-18 11:00', 'B', 'p-zf-deptOfficer-1', ['JP-02']));
    expect(Object.keys(both.state.holders)).toContain('B:p-zf-deptOfficer-1');
  });

  it('is rejected where no slot is vacant', () => {
    story(opened)
      .when(appoints('09-18 10:00', 'A', 'p-zf-deptHead-1', ['JP-01']))
      .then('CASE.STAGE_FORBIDS');
  });

  it('is the unit’s deputy’s or head’s', () => {
    const done = appoints('09-18 10:00', 'A', 'p-zf-deptOfficer-1', ['JP-01']);
    const outcome = (unit: string, post: PostCode) =>
      vacant.when({ ...done, by: district.actor(unit, post) }).rejection?.rejection ?? 'accepted';
    expect([outcome('zf', 'deptHead'), outcome('zf', 'deptOfficer'), outcome('sj', 'deptHead')]).toEqual([
      ...['accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY'],
    ]);
  });
});
