import { at, testDistrict } from '@tiaokuai/testing';
import type { PostCode } from '../../kernel/post.js';
import {
  appoints,
  clocks,
  district,
  holding,
  opened,
  overrides,
  slots,
  story,
  storyIn,
  told,
  vacantDistrict,
} from '../../../test/procedures/liaison/liaison.fixture.js';

const vacant = storyIn(vacantDistrict, opened);

describe('Overriding a vacancy', () => {
  it('puts a substitute into the directory for a while, for what both slots are vacant of', () => {
    const overridden = vacant
      .and(appoints('09-17 10:00', 'B', 'p-zf-deptOfficer-2', ['JP-02']))
      .and(overrides('09-17 11:00', at('09-21 12:00')));
    expect(overridden.state.override).toEqual({
      substitute: 'p-zf-deptOfficer-1',
      until: at('09-21 12:00'),
      itemCodes: ['JP-01'],
    });
    expect(told(overridden).at(-1)).toEqual([
      'appoint',
      {
        ...{ person: 'p-zf-deptOfficer-1', unit: 'zf', post: 'liaisonA' },
        ...{ items: ['JP-01'], to: at('09-21 12:00') },
      },
    ]);
    // The slots stay vacant, and are to be filled.
    expect(slots(overridden)['A:JP-01']).toBe('- vacant');
    expect(clocks(overridden)['fill A:JP-01']).toBe('09-20 17:30 running');
  });

  it('of an office with one pair of slots is for all its work', () => {
    const nobody = testDistrict({
      directory: () =>
        holding((held) => (held.unit === 'dc' && held.post.startsWith('liaison') ? undefined : held))(
          district.inForce.directory,
        ),
    });
    const overridden = storyIn(
      nobody,
      { ...opened, with: { unit: 'dc' } },
      overrides('09-17 11:00', at('09-21 12:00'), { unit: 'dc', substitute: 'p-dc-supervisor-1' }),
    );
    expect(told(overridden)).toEqual([
      ['appoint', { person: 'p-dc-supervisor-1', unit: 'dc', post: 'liaisonA', to: at('09-21 12:00') }],
    ]);
  });

  it('is followed by whoever is appointed in earnest, who begins when his time as substitute ends', () => {
    const filled = vacant
      .and(overrides('09-17 11:00', at('09-21 12:00')))
      .and(appoints('09-18 10:00', 'A', 'p-zf-deptOfficer-1', ['JP-01', 'JP-02']));
    expect(told(filled).at(-1)).toEqual([
      'appoint',
      expect.objectContaining({ person: 'p-zf-deptOfficer-1', from: at('09-21 12:00') }),
    ]);
  });

  it.each([
    ['LIAISON.OVERRIDE_TOO_LONG', { until: at('09-21 17:31') }],
    ['CLOCK.AGREED_DATE_OUT_OF_RANGE', { until: at('09-17 11:00') }],
    ['LIAISON.POST_REQUIRED', { substitute: 'p-sj-deptOfficer-1' }],
    ['CASE.FIELD_INVALID', { unit: 'sj' }],
  ])('is rejected with %s', (code, more) => {
    vacant.when(overrides('09-17 11:00', at('09-21 17:30'), more)).then(code);
  });

  it('is rejected where nothing is vacant', () => {
    story(opened)
      .when(overrides('09-17 11:00', at('09-21 12:00')))
      .then('CASE.STAGE_FORBIDS');
  });

  it('is the shift leader’s', () => {
    const outcome = (unit: string, post: PostCode) =>
      vacant.when({ ...overrides('09-17 11:00', at('09-21 12:00')), by: district.actor(unit, post) })
        .rejection?.rejection ?? 'accepted';
    expect([
      outcome('zhzx', 'shiftLeader'),
      outcome('zhzx', 'centreHead'),
      outcome('zf', 'deptHead'),
    ]).toEqual([...['accepted', 'CASE.NOT_A_PARTY', 'ACTOR.POST_FORBIDS']]);
  });
});
