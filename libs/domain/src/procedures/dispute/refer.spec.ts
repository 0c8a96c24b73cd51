import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  by,
  COORDINATOR_ALONE,
  story,
  TO_APPLIED,
  TO_DEFENDED,
} from '../../../test/procedures/dispute/dispute.fixture.js';

const refers = act('09-21 10:00', by.coordinator, 'refer', { reason: '涉及面广' });

describe('Referring a dispute to the panel', () => {
  it('takes the place of an opinion where it is major or complex', () => {
    story(...TO_DEFENDED)
      .when(refers)
      .then(['ObligationMet', ['DisputeReferred', { bySilence: false }]]);
  });

  it('waits for the defences where nobody waits for the answer', () => {
    story(...TO_APPLIED)
      .when({ ...refers, at: '09-16 11:00' })
      .then('CASE.STAGE_FORBIDS');
  });

  it('is the coordinator’s, not its liaison’s', () => {
    expectVerdicts(story(...TO_DEFENDED), refers, COORDINATOR_ALONE);
  });
});
