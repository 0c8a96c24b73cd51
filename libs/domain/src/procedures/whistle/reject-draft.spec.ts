import { act, PAIR, SHEET, sheet, story } from '../../../test/procedures/whistle/whistle.fixture.js';
import { DEPUTIES, offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('Rejecting a draft', () => {
  it('meets the duty to decide and sends it back', () => {
    const asked = story(
      act('09-17 08:40', 'wj.streetOfficer', 'draft', SHEET),
      act('09-17 08:42', 'wj.streetDispatcher', 'amendDraft', sheet(PAIR)),
      act('09-17 08:45', 'wj.streetOfficer', 'submitForApproval'),
    );
    asked.when(act('09-17 09:00', 'wj.streetHead', 'rejectDraft', { reason: '理由不足' })).then([
      ['DraftRejected', { reason: '理由不足' }],
      ['ObligationMet', { id: 'approve:case:1', late: false }],
    ]);
  });

  it('is offered to whoever may approve', () => {
    expect(offered(PAIR_AT.pending(), 'rejectDraft')).toEqual(DEPUTIES);
  });
});
