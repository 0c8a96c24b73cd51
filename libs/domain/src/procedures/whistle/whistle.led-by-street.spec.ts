import { at } from '@tiaokuai/testing';
import { decidingThen } from '../../../test/procedures/whistle/recorded-before.fixture.js';
import {
  ledByStreet,
  STREETS_AT,
  streetRefuses,
  streetRow,
  streetsCalledAt,
} from '../../../test/procedures/whistle/streets-called.fixture.js';
import { CONTACT, DISTRICT, opened, story, who } from '../../../test/procedures/whistle/whistle.fixture.js';
import { settle } from '../../case/obligation/obligation.settle.js';
import { propertiesOf } from '../../kernel/properties.js';
import { whistle } from './whistle.procedure.js';

describe('A call in which a street was made the lead, as it once had to be', () => {
  const then = ledByStreet(STREETS_AT.called().events, 'wj');

  it('goes on with that street as its lead', () => {
    expect(then.leadUnit).toBe('wj');
    expect(then.parties.map(({ unit, role }) => `${unit} ${role}`)).toEqual([
      'zf caller',
      'wj lead',
      'yq assist',
    ]);
    const change = { unit: 'yq', reason: '更合适' };
    expect(decidingThen(then, '09-17 10:00', 'zf.deptDeputy', 'changeLead', change)).toBe('accepted');
    const refused = ledByStreet(STREETS_AT.called().and(streetRefuses('09-17 10:30', 'wj')).events, 'wj');
    const goes = (payload: object): string =>
      decidingThen(refused, '09-17 15:00', 'zf.deptDeputy', 'acceptRefusal', { unit: 'wj', ...payload });
    expect(goes({})).toBe('WHISTLE.LEAD_WOULD_BE_MISSING newLead');
    expect(goes({ newLead: 'yq' })).toBe('accepted');
    const done = ledByStreet(STREETS_AT.accepted().events, 'wj');
    expect(decidingThen(done, '09-17 15:00', 'zf.deptHead', 'close', { summary: '办结' })).toBe(
      'CASE.NOTIFICATION_MISSING',
    );
  });

  it('orders that street as before, and no other', () => {
    const late = settle(whistle, then, DISTRICT.context(at('09-18 18:00'), who('engine')));
    const reactions = late.events.flatMap((event) => {
      const recorded = { ...event, recordedAt: at('09-18 18:00') } as never;
      return whistle
        .reactions(then, recorded, late.state, DISTRICT.inForce)
        .map((each) => [event.type, each] as const);
    });
    expect(opened({ state: late.state, reactions } as never)).toEqual(['yellow wj arrive:wj:1']);
  });

  it('not yet blown, is blown with the department as its lead', () => {
    const approved = story(...streetsCalledAt('09-17 09:10').slice(0, 3)).events.map((event) => {
      const departments = [streetRow('wj', 'lead'), streetRow('yq')];
      return event.type === 'WhistleDrafted'
        ? { ...event, payload: { ...propertiesOf(event.payload), departments } }
        : event;
    });
    const drafted = ledByStreet(approved, 'wj');
    const context = DISTRICT.context(at('09-17 09:10'), who('zf.deptOfficer'));
    const blown = whistle.decide(drafted, { name: 'blow', payload: {} }, context);
    expect(blown).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ type: 'WhistleBlown', payload: { unapproved: false, lead: 'zf' } }),
        expect.objectContaining({
          type: 'ThreadOpened',
          payload: expect.objectContaining({ unit: 'wj', role: 'assist' }) as unknown,
        }),
      ]),
    );
  });

  it('acknowledges as ever', () => {
    expect(decidingThen(then, '09-17 10:00', 'wj.streetOfficer', 'acknowledge', CONTACT)).toBe('accepted');
  });
});
