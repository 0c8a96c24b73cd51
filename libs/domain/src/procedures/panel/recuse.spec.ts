import { at } from '@tiaokuai/testing';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import { afterwards, verdicts } from '../../../test/two-names.fixture.js';
import {
  by,
  deliberatingAt,
  district,
  recuses,
  SECRETARY,
  story,
  substitutes,
  TO_DELIBERATING,
  TO_EVIDENCE,
  vote,
  votes,
} from '../../../test/procedures/panel/panel.fixture.js';
import type { Actor } from '../../kernel/actor.js';
import { panel } from './panel.procedure.js';
import type { PanelState } from './panel.state.js';

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

  it('keeps off the seat whoever recused himself from it, and whom it was done for', () => {
    const head = 'p-bb-deptHead-1';
    const forHead = { ...by.staffing, onBehalfOf: head };
    const context = (who: Actor, time: string) => district.context(at(time), who);
    const after = (state: PanelState, who: Actor, time: string): PanelState =>
      afterwards(panel, state, { name: 'recuse', payload: recuses('bb', who).with }, context(who, time));
    const before = story(...TO_EVIDENCE).state;
    const first = after(before, forHead, '10-08 10:00');
    const { name, payload } = { name: 'substitute', payload: { seat: 'bb', person: SECRETARY.person } };
    const sits = afterwards(panel, first, { name, payload }, context(by.chair, '10-08 11:00'));
    const second = after(sits, SECRETARY, '10-08 12:00');
    const comesBack = (person: string) =>
      verdicts(panel, second, { name, payload: { seat: 'bb', person } }, [context(by.chair, '10-08 13:00')]);
    expect([by.staffing.person, head, SECRETARY.person, 'p-bb-deptHead-2'].flatMap(comesBack)).toEqual([
      ...['CASE.FIELD_INVALID', 'CASE.FIELD_INVALID', 'CASE.FIELD_INVALID', 'accepted'],
    ]);
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
