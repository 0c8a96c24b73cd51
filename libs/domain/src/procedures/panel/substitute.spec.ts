import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  BASIS,
  by,
  deliberatingAt,
  dockets,
  openedAt,
  SECRETARY,
  story,
  substitutes,
  TO_DELIBERATING,
  TO_EVIDENCE,
  vote,
} from '../../../test/procedures/panel/panel.fixture.js';

describe('Substituting a seat', () => {
  it('whose unit is in the matter lets it sit and vote, which it else does not', () => {
    const partyPanel = [dockets({ parties: ['zf', 'bb'] }), openedAt];
    story(...partyPanel)
      .when(deliberatingAt())
      .then('PANEL.SEAT_IS_PARTY');
    const without = story(...partyPanel, deliberatingAt(['zhzx', 'sf', 'zfb', 'jw']));
    without.when(vote({ basis: BASIS })).then('PANEL.SEAT_IS_PARTY');
    const substituted = story(...partyPanel, substitutes('bb', SECRETARY.person), deliberatingAt());
    substituted.when(vote()).then('ACTOR.POST_FORBIDS');
    substituted.when(vote({}, SECRETARY)).then([['SeatVoted', { seat: 'bb', lead: 'zf' }]]);
    expect(substituted.state.parties).toContainEqual({ unit: 'dc', role: 'seat', live: true });
  });

  it('is possible until the seat has voted, and of a seat there is', () => {
    story(...TO_DELIBERATING, vote())
      .when(substitutes('bb', SECRETARY.person, by.chair, '10-09 09:20'))
      .then('PANEL.VOTED_ALREADY');
    story(...TO_DELIBERATING)
      .when(substitutes('none', SECRETARY.person, by.chair, '10-09 09:20'))
      .then('CASE.FIELD_INVALID');
  });

  it('while they deliberate, of one who does not come, makes the substitute present', () => {
    const absent = story(...TO_EVIDENCE, deliberatingAt(['zhzx', 'bb', 'sf', 'zfb']));
    absent.when(vote({}, by.discipline)).then('CASE.STAGE_FORBIDS');
    const filled = absent.and(substitutes('jw', SECRETARY.person, by.chair, '10-09 09:05'));
    filled.when(vote({}, SECRETARY)).then(['SeatVoted']);
  });

  it('is the seat’s own, or the chair’s', () => {
    expectVerdicts(story(...TO_EVIDENCE), substitutes('bb', SECRETARY.person), {
      accepted: ['bb.staffingOfficer', 'zhzx.centreHead'],
      'ACTOR.POST_FORBIDS': ['sf.legalOfficer', 'zf.deptHead'],
    });
  });
});
