import { told } from '../../../test/case/extension/extension.fixture.js';
import { sentNamed, sentWords } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  APPLICATION,
  by,
  COORDINATOR_ALONE,
  appliedAt,
  clocks,
  opens,
  refusesAdmission,
  story,
  TO_APPLIED,
  TO_REFUSED,
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
  it('leaves the applicant two days to have it reviewed, and what is contested stands still meanwhile', () => {
    const refused = story(...TO_REFUSED);
    expect(refused.state).toMatchObject({ stage: 'admissionRefused', over: false });
    expect(clocks(refused)).toMatchObject({ 'zf askReview': '09-20 17:30 running' });
    expect(sentWords(refused)).not.toContain('the-whistle resumeAfterDispute');
    expect(told(refused, 'AdmissionRefused')).toEqual(['zf 争议未予受理，可在期限内向区府办申请复核']);
  });

  it('is final at once where the district office is a party itself', () => {
    const over = story(
      opens({ parties: ['zfb', 'zf'] }),
      { ...appliedAt, by: by.unwilling },
      refusesAdmission('09-17 09:00'),
    );
    expect(over.state).toMatchObject({ over: true, outcome: 'notAdmitted' });
  });

  it('once final, has what was contested run on: the refusing unit owes it, and nobody is at fault', () => {
    const over = story(...TO_REFUSED).until('09-20 17:30');
    expect(over.state.faults).toEqual([]);
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
    ).until('09-20 17:30');
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
