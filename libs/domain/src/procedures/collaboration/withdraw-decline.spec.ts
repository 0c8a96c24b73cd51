import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  clocks,
  collab,
  declined,
  REQUESTED_UNIT,
  TO_DECLINED,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

const withdraws = act('09-17 16:00', 'hj.deptOfficer', 'withdrawDecline');

describe('Withdrawing a decline', () => {
  it('has the request answered anew; a second decline goes to a dispute at once', () => {
    const again = collab(...TO_DECLINED, withdraws);
    expect(clocks(again)).toMatchObject({
      'answerDecline yq': '09-21 17:30 cancelled',
      'decide hj': '09-18 17:30 running',
    });
    const second = again.and({ ...declined(), at: '09-17 16:30' });
    expect(second.state).toMatchObject({ stage: 'disputed', declines: 2 });
    expect(second.events.at(-1)).toMatchObject({ type: 'DeclineContested', payload: { byRule: true } });
  });

  it('is for any post of the requested unit', () => {
    expectVerdicts(collab(...TO_DECLINED), withdraws, REQUESTED_UNIT);
  });
});
