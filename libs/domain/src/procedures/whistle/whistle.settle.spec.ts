import { at } from '@tiaokuai/testing';
import { propertiesOf } from '../../kernel/properties.js';
import { act, ON_SITE } from '../../../test/procedures/whistle/whistle.fixture.js';
import { ALONE_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('A whistle that is settled late', () => {
  it('has everything elapse at once, in due order, each effective at its own instant, however late the engine woke', () => {
    const late = ALONE_AT.called().when(act('10-09 09:00', 'zf.deptOfficer', 'reportIn', ON_SITE));
    const elapsed = late.events.filter(({ type }) => type === 'ObligationElapsed');
    expect(elapsed.map(({ payload, effectiveAt }) => [propertiesOf(payload)['id'], effectiveAt])).toEqual([
      ['acknowledge:zf:1', at('09-17 11:10')],
      ['refuse:zf:1', at('09-18 17:30')],
      ['arrive:zf:1', at('09-18 17:30')],
      ['result:zf:1', at('09-23 17:30')],
    ]);
  });
});
