import { sentWords } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  by,
  story,
  TO_EXECUTING,
  TO_REPORTED,
} from '../../../test/procedures/dispute/dispute.fixture.js';

const confirms = (at: string) => act(at, by.coordinator, 'confirmExecution');

describe('Confirming the execution', () => {
  it('ends the dispute, and the whistle is told', () => {
    const over = story(...TO_REPORTED, confirms('09-29 10:00'));
    expect(over.state).toMatchObject({ over: true, stage: 'executed', outcome: 'determined' });
    expect(sentWords(over).at(-1)).toBe('the-whistle endLink');
  });

  it('is the coordinator’s, once the lead has reported', () => {
    expectVerdicts(story(...TO_EXECUTING), confirms('09-28 11:00'), {
      'CASE.STAGE_FORBIDS': ['bb.staffingOfficer'],
    });
    expectVerdicts(story(...TO_REPORTED), confirms('09-28 11:00'), {
      accepted: ['bb.staffingOfficer'],
      'ACTOR.POST_FORBIDS': ['zf.deptHead'],
    });
  });
});
