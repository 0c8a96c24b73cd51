import { WITH_ITEMS_ENDED } from '../../../test/procedures/ended-items.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  clocks,
  collab,
  declined,
  TO_DECLINED,
  TO_SIGNED_IN,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

describe('Declining a request', () => {
  it('is answered by the requester within its time', () => {
    const open = collab(...TO_DECLINED);
    expect([open.state.stage, clocks(open)['answerDecline yq']]).toEqual(['declined', '09-21 17:30 running']);
  });

  it.each([
    ['COLLAB.DECLINE_GROUND_UNKNOWN', { ground: 'tooBusy' }],
    ['COLLAB.DECLINE_GROUND_UNKNOWN', { ground: 'noOrder' }],
    ['COLLAB.DECLINE_NEEDS_CITATION', { citation: {} }],
    ['COLLAB.DECLINE_NEEDS_CITATION', { citation: { law: '大气污染防治法' } }],
    ['LIST.ITEM_UNKNOWN', { citation: { itemCode: 'JP-99' } }],
  ])('is rejected with %s for %j', (code, more) =>
    collab(...TO_SIGNED_IN)
      .when(declined(more))
      .then(code),
  );

  it('tells whoever owes an answer when its clock starts', () => {
    const { reactions } = collab(...TO_DECLINED);
    expect(reactions.at(-1)?.[1]).toMatchObject({
      ...{ key: 'asked', unit: 'yq', posts: ['streetDeputy'], obligationId: 'answerDecline:case:1' },
    });
  });

  it('is rejected by an item that has ended', () => {
    collab(...TO_SIGNED_IN)
      .in(WITH_ITEMS_ENDED)
      .when(declined())
      .then('LIST.ITEM_NOT_IN_FORCE');
  });

  it('is for deputy and head of the requested unit', () => {
    expectVerdicts(collab(...TO_SIGNED_IN), declined(), {
      accepted: ['hj.deptDeputy', 'hj.deptHead'],
      'ACTOR.POST_FORBIDS': ['hj.deptOfficer', 'yq.streetDeputy'],
      'CASE.NOT_A_PARTY': ['sj.deptHead'],
    });
  });
});
