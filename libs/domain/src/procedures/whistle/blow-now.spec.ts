import { act, rejectionOf, SHEET, story } from '../../../test/procedures/whistle/whistle.fixture.js';
import { DEPUTIES, offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('Blowing at once', () => {
  it('is rejected when it is no emergency', () => {
    const drafted = story(act('09-17 09:00', 'wj.streetOfficer', 'draft', SHEET));
    expect(rejectionOf(drafted, '09-17 09:10', 'wj.streetDispatcher', 'blowNow')).toBe(
      'WHISTLE.APPROVAL_FIRST',
    );
  });

  it('is offered to the dispatcher of the street, its deputy and its head', () => {
    expect(offered(PAIR_AT.emergency(), 'blowNow')).toEqual([...DEPUTIES, 'wj.streetDispatcher']);
  });
});
