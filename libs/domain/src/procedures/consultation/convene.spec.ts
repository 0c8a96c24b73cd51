import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  clocks,
  consult,
  convened,
  CONVENED,
  proposed,
  who,
} from '../../../test/procedures/consultation/consultation.fixture.js';

describe('Convening', () => {
  it('asks every invitee for a reply by the meeting', () => {
    const story = consult(...CONVENED);
    expect(clocks(story)).toMatchObject({
      'convene zf': '09-18 17:30 met',
      'reply hj': '09-18 14:00 running',
      'reply yq': '09-18 14:00 running',
      'reply sj': '09-18 14:00 running',
    });
  });

  it.each([
    ['CONSULT.NOTICE_TOO_SHORT', { when: '2026-09-17T16:00:00.000+08:00' }],
    ['CONSULT.NOTICE_TOO_SHORT', { when: '2026-09-17T09:30:00.000+08:00' }],
    ['CASE.FIELD_INVALID', { chair: 'p-ga-deptHead-1' }],
  ])('is rejected with %s: %j', (code, more) => consult(proposed()).when(convened(more)).then(code));

  it('in an emergency needs no notice, but lies ahead', () => {
    const emergency = consult(proposed({ urgency: 'emergency' }));
    const soon = { ...convened({ when: '2026-09-17T09:40:00.000+08:00' }), at: '09-17 09:10' };
    expect(emergency.when(soon).rejection).toBeUndefined();
    emergency
      .when({ ...convened({ when: '2026-09-17T09:10:00.000+08:00' }), at: '09-17 09:10' })
      .then('CONSULT.NOTICE_TOO_SHORT');
  });

  it('by the centre’s deputy takes the convening over', () => {
    const taken = consult(proposed(), { ...convened(), by: who('zhzx.centreDeputy') });
    expect(taken.state).toMatchObject({ convenor: 'zhzx', leadUnit: 'zhzx' });
    expect(taken.state.parties.map(({ unit }) => unit)).toContain('zf');
    expect(clocks(taken)).toMatchObject({
      'convene zf': '09-18 17:30 cancelled',
      'convene zhzx': '09-18 17:30 met',
      'hold zhzx': '09-21 17:30 running',
    });
  });

  it('is the convenor’s, or the centre’s deputy’s who takes over', () => {
    expectVerdicts(consult(proposed()), convened(), {
      accepted: ['zf.deptOfficer', 'zhzx.centreDeputy'],
      'ACTOR.POST_FORBIDS': ['hj.deptHead'],
      'CASE.NOT_A_PARTY': ['zhzx.dispatcher', 'ga.deptHead'],
    });
  });
});
