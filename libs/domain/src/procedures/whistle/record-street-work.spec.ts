import { rejectionOf } from '../../../test/procedures/whistle/whistle.fixture.js';
import { ALONE_AT, offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('Recording the street’s own work', () => {
  it('is rejected of persons who are not the caller’s', () => {
    const payload = { work: '维持秩序', persons: ['p-wj-streetOfficer-1', 'p-zf-deptOfficer-1'] };
    expect(
      rejectionOf(ALONE_AT.arrived(), '09-17 11:00', 'wj.streetOfficer', 'recordStreetWork', payload),
    ).toBe('CASE.FIELD_INVALID persons.1');
  });

  it('is offered to every post of the street', () => {
    expect(offered(PAIR_AT.arrived(), 'recordStreetWork')).toEqual(['wj.*']);
  });
});
