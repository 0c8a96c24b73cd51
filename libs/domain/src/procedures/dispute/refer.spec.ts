import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  by,
  COORDINATOR_ALONE,
  story,
  TO_DEFENDED,
} from '../../../test/procedures/dispute/dispute.fixture.js';

const refers = act('09-21 10:00', by.coordinator, 'refer', { reason: '涉及面广' });

describe('Referring a dispute to the panel', () => {
  it('takes the place of an opinion where it is major or complex', () => {
    story(...TO_DEFENDED)
      .when(refers)
      .then(['ObligationMet', ['DisputeReferred', { bySilence: false }]]);
  });

  it('is the coordinator’s, not its liaison’s', () => {
    expectVerdicts(story(...TO_DEFENDED), refers, COORDINATOR_ALONE);
  });
});
