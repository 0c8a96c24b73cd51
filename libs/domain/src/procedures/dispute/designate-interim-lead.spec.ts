import { type Act } from '@tiaokuai/testing';
import { sentNamed, sentAs } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  by,
  INTERIM,
  opens,
  story,
  TO_ADMITTED,
  TO_APPLIED,
  TO_FORWARDED,
} from '../../../test/procedures/dispute/dispute.fixture.js';

import { allCarriedOut, LINKED, OPENED } from '../../../test/procedures/dispute/dispute.handover.fixture.js';

const names = (at: string, who: Act['by'], unit = 'zf') =>
  act(at, who, 'designateInterimLead', { ...INTERIM, unit });

describe('Naming an interim lead', () => {
  it('says who handles the matter meanwhile: a party, or the item’s lead', () => {
    const forwarded = story(...TO_FORWARDED);
    const tried = (unit: string) => forwarded.when(names('09-18 15:00', by.coordinator, unit));
    const named = forwarded.and(names('09-18 15:00', by.coordinator));
    expect(sentAs(named, 'designateInterimLead')).toEqual({ ...INTERIM, thread: 'zf' });
    tried('sj').then('CLOCK.INTERIM_ASSIST_ONLY');
    tried('hj').then(['InterimLeadDesignated']);
  });

  it('has the limit run in the whistle', () => {
    const told = OPENED.and(names('09-17 17:50', by.centre));
    const interim = LINKED.and(...allCarriedOut('09-17 17:50', sentNamed(told, 'designateInterimLead')));
    expect(interim.state.interimLead).toMatchObject({ unit: 'zf', thread: 'zf', reported: false });
  });

  it('is the coordinator’s once it has admitted; before, the centre’s deputy’s', () => {
    expectVerdicts(story(...TO_APPLIED), names('09-17 16:00', by.centre), {
      accepted: ['zhzx.centreDeputy', 'zhzx.centreHead'],
      'ACTOR.POST_FORBIDS': ['bb.deptHead'],
      'CASE.NOT_A_PARTY': ['zhzx.dispatcher'],
    });
    expectVerdicts(story(...TO_ADMITTED), names('09-17 16:00', by.centre), {
      accepted: ['bb.staffingOfficer'],
      'CASE.NOT_A_PARTY': ['zhzx.centreDeputy'],
    });
    expectVerdicts(story(opens({ contested: [] })), names('09-17 16:00', by.centre), {
      'CASE.STAGE_FORBIDS': ['zhzx.centreDeputy'],
    });
  });
});
