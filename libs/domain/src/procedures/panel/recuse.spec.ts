import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  by,
  deliberatingAt,
  recuses,
  story,
  substitutes,
  TO_DELIBERATING,
  TO_EVIDENCE,
  vote,
  votes,
} from '../../../test/procedures/panel/panel.fixture.js';

describe('Recusing oneself', () => {
  it('leaves the seat to a colleague or somebody from outside', () => {
    const out = story(...TO_EVIDENCE, recuses('bb', by.staffing));
    out.when(deliberatingAt()).then('CASE.FIELD_INVALID');
    out.when(substitutes('bb', by.staffing.person, by.chair, '10-08 11:00')).then('CASE.FIELD_INVALID');
    out.when(substitutes('bb', 'nobody', by.chair, '10-08 11:00')).then('CASE.FIELD_INVALID');
    out.when(substitutes('bb', by.department.person, by.chair, '10-08 11:00')).then('ACTOR.INTEREST');
    out.when(substitutes('bb', by.justice.person, by.chair, '10-08 11:00')).then('CASE.FIELD_INVALID');
    const other = { ...by.staffing, person: 'p-bb-staffingOfficer-2' };
    const back = out.and(substitutes('bb', other.person, by.chair, '10-08 11:00'), deliberatingAt());
    back.when(vote({}, other)).then([['SeatVoted', { seat: 'bb' }]]);
    back.when(vote()).then('ACTOR.POST_FORBIDS');
  });

  it('is possible until the seat has voted', () => {
    story(...TO_DELIBERATING, vote())
      .when(recuses('bb', by.staffing, '10-09 09:20'))
      .then('PANEL.VOTED_ALREADY');
  });

  it('of the last seat that has not voted ends the round, where the others have no majority', () => {
    story(...TO_DELIBERATING, ...votes(['zf', 'zf', 'hj', 'hj']))
      .when(recuses('jw', by.discipline, '10-09 09:30'))
      .then([
        ['SeatRecused', { seat: 'jw', person: by.discipline.person }],
        ['RoundClosed', { round: 1, last: false }],
      ]);
  });

  it('is one’s own alone', () => {
    expectVerdicts(story(...TO_EVIDENCE), recuses('bb', by.staffing), {
      accepted: ['bb.staffingOfficer'],
      'ACTOR.POST_FORBIDS': ['zhzx.centreHead', 'sf.legalOfficer'],
    });
  });
});
