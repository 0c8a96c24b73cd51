import { WITH_ITEMS_ENDED } from '../../../test/procedures/ended-items.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  clocks,
  collab,
  declined,
  TO_DECLINED,
  TO_SIGNED_IN,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

const DECLINED_BY_FACT = [...TO_SIGNED_IN, declined({ ground: 'factsInsufficient' })];
const overrules = (more: object = {}) =>
  act('09-18 09:00', 'zhzx.centreDeputy', 'overrule', {
    ...{ reason: '材料齐全', citation: { itemCode: 'JP-03' } },
    ...more,
  });

describe('Overruling a decline', () => {
  it('of fact leaves only accepting; one of duty is not the centre’s to overrule', () => {
    const byFact = collab(...DECLINED_BY_FACT);
    const over = byFact.and(overrules());
    expect([over.state.stage, clocks(over)['decide hj']]).toEqual(['signedIn', '09-20 17:30 running']);
    over.when({ ...declined(), at: '09-18 10:00' }).then('COLLAB.DECLINE_USED');
    byFact.when(overrules({ citation: {} })).then('COLLAB.DECLINE_NEEDS_CITATION');
    collab(...TO_DECLINED)
      .when(overrules())
      .then('COLLAB.OVERRULE_DUTY_GROUND');
  });

  it('cites an item that there is and that has not ended', () => {
    const byFact = collab(...DECLINED_BY_FACT);
    byFact.when(overrules({ citation: { itemCode: 'JP-99' } })).then('LIST.ITEM_UNKNOWN');
    byFact.in(WITH_ITEMS_ENDED).when(overrules()).then('LIST.ITEM_NOT_IN_FORCE');
  });

  it('is the centre’s deputy’s or head’s', () => {
    expectVerdicts(collab(...DECLINED_BY_FACT), overrules(), {
      accepted: ['zhzx.centreDeputy', 'zhzx.centreHead'],
      'ACTOR.POST_FORBIDS': ['zhzx.dispatcher', 'yq.streetHead'],
      'CASE.NOT_A_PARTY': ['sj.deptHead'],
    });
  });
});
