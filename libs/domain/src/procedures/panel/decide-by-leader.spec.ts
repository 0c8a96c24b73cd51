import { testDistrict } from '@tiaokuai/testing';
import { WITH_ITEMS_ENDED } from '../../../test/procedures/ended-items.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  asks,
  BASIS,
  by,
  clocks,
  deliberatingAt,
  district,
  docketedAt,
  issuedAt,
  openedAt,
  SPLIT,
  story,
  TO_DELIBERATING,
  TO_LEADER,
  told,
  UNLISTED,
  votes,
} from '../../../test/procedures/panel/panel.fixture.js';

const DECISION = {
  lead: 'hj',
  assists: ['zf'],
  basis: [{ law: '大气污染防治法', article: '第五条' }],
  text: '由生态环境分局牵头',
};
const decides = (more: object = {}) =>
  act('10-09 10:00', by.leader, 'decideByLeader', { ...DECISION, ...more });

describe('Deciding as district leader', () => {
  it('is what remains where no item names a lead', () => {
    const stuck = story(...TO_LEADER);
    expect(told(stuck)).toContain('qld leader');
    stuck.when(issuedAt()).then('PANEL.NO_MAJORITY');
    stuck.when(decides({ basis: [] })).then('PANEL.BASIS_MISSING');
    const unheard = stuck.and(decides());
    unheard.when(issuedAt()).then('PANEL.LEAD_NOT_HEARD');
    const decided = unheard.and(asks('hj', '10-09 10:10'), issuedAt('10-09 15:40'));
    expect(decided.state.determination).toMatchObject({
      way: 'leader',
      lead: 'hj',
      assists: ['zf'],
      unlisted: true,
    });
    expect(clocks(decided)).toMatchObject({ 'bb listGap': '10-22 17:30 running' });
  });

  it('names one lead, of units there are, and no street in a department’s place', () => {
    const tried = (more: object) => story(...TO_LEADER).when(decides(more));
    tried({ assists: ['hj'] }).then('PANEL.ONE_LEAD');
    tried({ lead: 'nobody' }).then('CASE.FIELD_INVALID');
    tried({ lead: 'yq' }).then('GATE.UNLISTED');
    tried({ basis: [{ itemCode: 'JP-99' }] }).then('LIST.ITEM_UNKNOWN');
    tried({}).then([['LeaderDecided', { lead: 'hj', assists: ['zf'] }]]);
    story(...TO_LEADER)
      .in(WITH_ITEMS_ENDED)
      .when(decides({ basis: BASIS }))
      .then('LIST.ITEM_NOT_IN_FORCE');
  });

  it('follows an item that has come back into the list since', () => {
    story(docketedAt, openedAt, deliberatingAt())
      .in(testDistrict({ items: [] }))
      .and(...votes(SPLIT, 10, UNLISTED), ...votes(SPLIT, 20, UNLISTED))
      .in(district)
      .when(decides({ lead: 'yq' }))
      .then('GATE.BEYOND_ASSISTING_DUTY');
  });

  it('is done once', () => {
    story(...TO_LEADER, decides())
      .when({ ...decides(), at: '10-09 11:00' })
      .then('CASE.STAGE_FORBIDS');
  });

  it('is the district leader’s, of what is left to him', () => {
    expectVerdicts(story(...TO_DELIBERATING), decides(), {
      'CASE.STAGE_FORBIDS': ['qld.districtLeader'],
      'ACTOR.POST_FORBIDS': ['zhzx.centreHead'],
    });
    expectVerdicts(story(...TO_LEADER), decides(), {
      accepted: ['qld.districtLeader'],
      'ACTOR.POST_FORBIDS': ['zhzx.centreHead'],
    });
  });
});
