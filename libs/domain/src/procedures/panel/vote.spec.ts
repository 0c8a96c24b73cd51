import { at } from '@tiaokuai/testing';
import { WITH_ITEMS_ENDED } from '../../../test/procedures/ended-items.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  BASIS,
  by,
  district,
  issuedAt,
  SPLIT,
  story,
  TO_DELIBERATING,
  VOTE,
  vote,
  votes,
} from '../../../test/procedures/panel/panel.fixture.js';
import { panel } from './panel.procedure.js';

describe('Voting', () => {
  it('names one lead, a basis or that there is none, and no street instead of a department', () => {
    const tried = (more: object) => story(...TO_DELIBERATING).when(vote(more));
    tried({ assists: ['zf'] }).then('PANEL.ONE_LEAD');
    tried({ basis: [] }).then('PANEL.BASIS_MISSING');
    tried({ basis: undefined }).then('PANEL.BASIS_MISSING');
    tried({ basis: [{ law: '大气污染防治法' }] }).then('PANEL.BASIS_MISSING');
    tried({ basis: [{ itemCode: 'JP-99' }] }).then('LIST.ITEM_UNKNOWN');
    story(...TO_DELIBERATING)
      .in(WITH_ITEMS_ENDED)
      .when(vote())
      .then('LIST.ITEM_NOT_IN_FORCE');
    tried({ lead: 'nobody', assists: [] }).then('CASE.FIELD_INVALID');
    tried({ lead: 'yq', assists: [] }).then('GATE.BEYOND_ASSISTING_DUTY');
    tried({ lead: 'yq', assists: [], unlisted: true }).then('GATE.UNLISTED');
    tried({ basis: undefined, unlisted: true }).then(['SeatVoted']);
    story(...TO_DELIBERATING, vote())
      .when({ ...vote(), at: '10-09 09:20' })
      .then('PANEL.VOTED_ALREADY');
  });

  it('without a majority is done again, once', () => {
    story(...TO_DELIBERATING, ...votes(['zf', 'zf', 'hj']))
      .when(issuedAt())
      .then('PANEL.NO_MAJORITY');
    const first = story(...TO_DELIBERATING, ...votes(SPLIT));
    expect(first.state).toMatchObject({ round: 2, deadlocked: false });
    first.when(issuedAt()).then('PANEL.NO_MAJORITY');
    expect(
      first.and(...votes(['zf', 'zf', 'zf', 'hj', 'sj'], 20), issuedAt()).state.determination,
    ).toMatchObject({
      way: 'majority',
    });
    const second = first.and(...votes(SPLIT, 20));
    expect(second.state.deadlocked).toBe(true);
    second.when({ ...vote(), at: '10-09 09:40' }).then('CASE.STAGE_FORBIDS');
    expect(second.and(issuedAt()).state.determination).toEqual({
      ...{ way: 'residual', lead: 'zf', assists: [], basis: BASIS, unlisted: false },
      text: '由综合行政执法局主办',
    });
  });

  it('is for each seat, from the posts that sit on it; nobody votes for somebody else', () => {
    const deliberating = story(...TO_DELIBERATING);
    expectVerdicts(deliberating, vote(), {
      accepted: ['bb.staffingOfficer', 'bb.deptHead', 'jw.disciplineOfficer'],
      'ACTOR.POST_FORBIDS': ['bb.liaisonA', 'zf.deptHead'],
      'CASE.NOT_A_PARTY': ['sj.deptHead'],
    });
    const delegate = { ...by.staffing, onBehalfOf: 'p-bb-deptHead-1' };
    expect(
      panel.decide(
        deliberating.state,
        { name: 'vote', payload: VOTE },
        district.context(at('10-09 09:10'), delegate),
      ),
    ).toMatchObject({ rejection: 'ACTOR.POST_FORBIDS' });
  });
});
