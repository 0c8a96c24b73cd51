import { act, blownAt, rejectionOf, story } from '../../../test/procedures/whistle/whistle.fixture.js';
import { DRAFTERS, offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('Asking for approval', () => {
  it('is not for an emergency, which is blown at once', () => {
    PAIR_AT.emergency()
      .when(act('09-17 09:05', 'wj.streetOfficer', 'submitForApproval'))
      .then('CASE.STAGE_FORBIDS');
  });

  it('is rejected for a date the calendar does not cover', () => {
    expect(
      rejectionOf(
        story(...blownAt('2041-09-17 09:10').slice(0, 1)),
        '2041-09-17 08:50',
        'wj.streetOfficer',
        'submitForApproval',
      ),
    ).toBe('CALENDAR.NOT_COVERED');
  });

  it('is offered to whoever drafts for the caller', () => {
    expect(offered(PAIR_AT.drafted(), 'submitForApproval')).toEqual(DRAFTERS);
  });
});
