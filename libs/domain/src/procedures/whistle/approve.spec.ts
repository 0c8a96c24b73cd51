import { act, blownAt, faults, story, told } from '../../../test/procedures/whistle/whistle.fixture.js';
import { offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('Approving a call', () => {
  it('left undone is a fault of the caller; its superior is told, nothing is blown, and the centre may stand in', () => {
    const asked = story(...blownAt('09-17 09:10').slice(0, 2)).until('09-18 17:30');
    expect(faults(asked)).toEqual(['wj whistle.approve.elapsed']);
    expect(told(asked)).toEqual(['wj streetHead', 'zhzx centreDeputy', 'qld districtLeader']);
    expect(asked.state.stage).toBe('approvalPending');
    asked
      .when(act('09-20 09:00', 'zhzx.centreDeputy', 'approve'))
      .then(['WhistleApproved', ['ObligationMet', { late: true }]]);
  });

  it('is offered to the head of the street', () => {
    expect(offered(PAIR_AT.pending(), 'approve')).toEqual(['wj.streetHead']);
  });
});
