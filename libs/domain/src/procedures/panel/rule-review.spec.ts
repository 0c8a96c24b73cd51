import { sentBy, sentWords } from '../../../test/procedures/handover.fixture.js';
import { WITH_ITEMS_ENDED } from '../../../test/procedures/ended-items.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  closes,
  OTHER,
  reviewAt,
  rules,
  story,
  TO_GAP,
  TO_REVIEW,
} from '../../../test/procedures/panel/panel.fixture.js';

describe('Ruling on a review', () => {
  it('upheld, it stands, and the case closes', () => {
    const upheld = story(...TO_REVIEW, rules({ upheld: true }));
    expect(upheld.state).toMatchObject({ stage: 'upheld', boundUnits: ['zf'] });
    expect(sentWords(upheld).slice(-1)).toEqual(['the-case close']);
    expect(upheld.and(closes('10-12 10:00')).state).toMatchObject({ over: true, outcome: 'upheld' });
  });

  it('changed, another unit leads, in the case and in the dispute, and who led goes', () => {
    const changed = story(...TO_REVIEW, rules(OTHER));
    expect(changed.state.determination).toMatchObject({ way: 'review', lead: 'hj' });
    const rulings = sentBy(changed).filter(({ command }) => command.name === 'applyRuling');
    expect(rulings.at(-1)?.command.payload).toMatchObject({ lead: 'hj', releases: ['zf', 'yq'] });
    const executions = sentBy(changed).filter(({ command }) => command.name === 'applyDetermination');
    expect(executions.at(-1)?.command.payload).toMatchObject({ lead: 'hj' });
    expect(changed.and(closes('10-12 10:00')).state).toMatchObject({ over: true, outcome: 'changed' });
  });

  it('changes nothing without one lead of this district and a basis', () => {
    const tried = (more: object) => story(...TO_REVIEW).when(rules({ ...OTHER, ...more }));
    tried({ lead: undefined }).then('CASE.FIELD_MISSING');
    tried({ lead: 'nobody' }).then('CASE.FIELD_INVALID');
    tried({ assists: ['hj'] }).then('PANEL.ONE_LEAD');
    tried({ basis: undefined }).then('PANEL.BASIS_MISSING');
    tried({ basis: [{ itemCode: 'JP-99' }] }).then('LIST.ITEM_UNKNOWN');
    story(...TO_REVIEW)
      .in(WITH_ITEMS_ENDED)
      .when(rules(OTHER))
      .then('LIST.ITEM_NOT_IN_FORCE');
    tried({ lead: 'yq' }).then('GATE.BEYOND_ASSISTING_DUTY');
  });

  it('needs no basis where the list says nothing, and still puts no street in a department’s place', () => {
    const tried = (lead: string) =>
      story(...TO_GAP, reviewAt).when(rules({ upheld: false, lead, assists: [] }));
    tried('yq').then('GATE.UNLISTED');
    tried('hj').then([['DutyRulingIssued', { lead: 'hj', unlisted: true }], 'ObligationMet']);
  });

  it('is the district leader’s', () => {
    expectVerdicts(story(...TO_REVIEW), rules({ upheld: true }), {
      accepted: ['qld.districtLeader'],
      'ACTOR.POST_FORBIDS': ['zhzx.centreHead', 'zf.deptHead'],
    });
  });
});
