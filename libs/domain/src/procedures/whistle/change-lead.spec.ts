import { act, blownAt, rejectionOf, story } from '../../../test/procedures/whistle/whistle.fixture.js';
import { DEPUTIES, offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const THREE = story(...blownAt('09-17 09:10'));

describe('Changing the lead', () => {
  it('is rejected for a unit from outside the case, or the lead itself', () => {
    const payload = { unit: 'ga', reason: '更合适' };
    expect(rejectionOf(THREE, '09-17 10:00', 'wj.streetDeputy', 'changeLead', payload)).toBe(
      'WHISTLE.NEW_LEAD_NOT_IN_CASE unit',
    );
    expect(
      rejectionOf(THREE, '09-17 10:00', 'wj.streetDeputy', 'changeLead', { ...payload, unit: 'zf' }),
    ).toBe('CASE.FIELD_INVALID unit');
  });

  it('is rejected for a lead that was determined', () => {
    const ruling = { source: 'panel-1', lead: 'zf', assists: [], releases: [], binding: true };
    const ruled = THREE.and(act('09-17 10:00', 'engine', 'applyRuling', ruling));
    expect(
      rejectionOf(ruled, '09-17 10:10', 'wj.streetDeputy', 'changeLead', { unit: 'sj', reason: '更合适' }),
    ).toBe('CASE.DETERMINATION_BINDS');
  });

  it('is offered to deputy and head of the street before any result', () => {
    expect(offered(PAIR_AT.called(), 'changeLead')).toEqual(DEPUTIES);
  });

  it('is offered to deputy and head of the command centre afterwards', () => {
    expect(offered(PAIR_AT.resultIn(), 'changeLead')).toEqual(['zhzx.centreHead', 'zhzx.centreDeputy']);
  });
});
