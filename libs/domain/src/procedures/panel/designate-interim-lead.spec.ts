import { sentAs } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  by,
  CHAIR_ALONE,
  CHAIR_IN_MATTER,
  story,
  TO_EVIDENCE,
} from '../../../test/procedures/panel/panel.fixture.js';

const naming = (unit: string) =>
  act('10-08 10:00', by.chair, 'designateInterimLead', { unit, tasks: '先行处置' });

describe('Naming an interim lead', () => {
  it('reaches the contested case: a party, or the item’s lead', () => {
    expect(sentAs(story(...TO_EVIDENCE, naming('zf')), 'designateInterimLead')).toMatchObject({ unit: 'zf' });
    story(...TO_EVIDENCE)
      .when(naming('hj'))
      .then(['InterimLeadDesignated']);
    story(...TO_EVIDENCE)
      .when(naming('sj'))
      .then('CLOCK.INTERIM_ASSIST_ONLY');
  });

  it('is not for a chair whose unit is in the matter', () => {
    story(CHAIR_IN_MATTER).when(naming('zf')).then('PANEL.SEAT_IS_PARTY');
  });

  it('is the chair’s', () => {
    expectVerdicts(story(...TO_EVIDENCE), naming('zf'), CHAIR_ALONE);
  });
});
