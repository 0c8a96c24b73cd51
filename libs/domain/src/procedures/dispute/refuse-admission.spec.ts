import { sentNamed, sentWords } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  APPLICATION,
  by,
  COORDINATOR_ALONE,
  refusesAdmission,
  story,
  TO_APPLIED,
} from '../../../test/procedures/dispute/dispute.fixture.js';

import {
  allCarriedOut,
  COORDINATOR,
  LINKED,
  OPENED,
  owes,
  stageOf,
} from '../../../test/procedures/dispute/dispute.handover.fixture.js';
import { act as whistleAct, CONTACT, ON_SITE } from '../../../test/procedures/whistle/whistle.fixture.js';

describe('Refusing admission', () => {
  it('has what was contested run on: the refusing unit owes it', () => {
    const over = story(...TO_APPLIED, refusesAdmission('09-17 09:00'));
    expect(over.state).toMatchObject({ over: true, outcome: 'notAdmitted' });
    expect(sentWords(over).slice(1)).toEqual([
      'the-whistle resumeAfterDispute',
      'the-whistle resumeAfterDispute',
      'the-whistle endLink',
    ]);
  });

  it('has the whistle call the unit again, which may act; its limits run on', () => {
    const over = OPENED.and(
      act('09-17 14:00', by.unwilling, 'applyForCoordination', {
        ...APPLICATION,
        basis: [{ itemCode: 'JP-03' }],
      }),
      { ...refusesAdmission('09-17 15:00'), by: COORDINATOR },
    );
    const resumed = LINKED.and(...allCarriedOut('09-17 15:00', sentNamed(over, 'resumeAfterDispute')));
    expect([stageOf(resumed, 'zf'), owes(resumed)]).toEqual([
      'called',
      { 'whistle.arrive': 'running', 'whistle.result': 'running' },
    ]);
    resumed
      .when(whistleAct('09-17 16:00', 'zf.deptOfficer', 'acknowledge', CONTACT))
      .then(['ThreadAcknowledged']);
    expect(resumed.and(whistleAct('09-17 16:00', 'zf.deptOfficer', 'reportIn', ON_SITE)).state.stage).toBe(
      'handling',
    );
  });

  it('is the coordinator’s, not its liaison’s', () => {
    expectVerdicts(story(...TO_APPLIED), refusesAdmission('09-17 10:00'), COORDINATOR_ALONE);
  });
});
