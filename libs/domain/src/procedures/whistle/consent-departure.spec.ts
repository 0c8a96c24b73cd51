import type { SharedEvent } from '../../case/case.events.js';
import { propertiesOf } from '../../kernel/properties.js';
import { act, faults, ON_SITE, stages } from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  ALONE_AT,
  DEPUTIES,
  offered,
  PAIR_AT,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import { whistle } from './whistle.procedure.js';

const consents = (time: string) =>
  act(time, 'wj.streetOfficer', 'consentDeparture', { unit: 'zf', reason: '先行处置他处' });
const leaves = (time: string) => act(time, 'zf.deptOfficer', 'depart', { unit: 'zf', reason: '另有任务' });

describe('Consenting to a departure', () => {
  it('holds for one departure', () => {
    const back = ALONE_AT.arrived().and(
      consents('09-17 10:10'),
      leaves('09-17 10:20'),
      act('09-17 10:30', 'zf.deptOfficer', 'reportIn', ON_SITE),
    );
    expect(faults(back)).toEqual([]);
    expect(faults(back.and(leaves('09-17 10:40')))).toEqual(['zf whistle.departedEarly']);
    expect(faults(back.and(consents('09-17 10:40'), leaves('09-17 10:50')))).toEqual([]);
  });

  it('is asked of a unit that is there, and once', () => {
    ALONE_AT.called().when(consents('09-17 09:20')).then('CASE.STAGE_FORBIDS');
    ALONE_AT.arrived()
      .when(
        act('09-17 10:10', 'wj.streetOfficer', 'consentDeparture', { unit: 'nn', reason: '先行处置他处' }),
      )
      .then('CASE.FIELD_INVALID');
    ALONE_AT.arrived().and(consents('09-17 10:10')).when(consents('09-17 10:20')).then('CASE.STAGE_FORBIDS');
    const { facts } = whistle;
    const told = facts(ALONE_AT.arrived().and(consents('09-17 10:10')).state);
    expect(told).toContainEqual(expect.objectContaining({ key: 'thread.zf.mayDepart', value: true }));
  });

  it('is offered to officer, deputy and head of the street', () => {
    expect([...offered(PAIR_AT.arrived(), 'consentDeparture')].sort()).toEqual(
      [...DEPUTIES, 'wj.streetOfficer'].sort(),
    );
  });

  it('a departure that was recorded while naming somebody was enough stands as it was', () => {
    const stored = ALONE_AT.arrived()
      .and(consents('09-17 10:10'), leaves('09-17 10:20'))
      .events.filter(({ type }) => type !== 'DepartureConsented')
      .map((event) => {
        const { consented: _later, ...payload } = propertiesOf(event.payload);
        return event.type === 'Departed' ? { ...event, payload: { ...payload, relievedBy: '赵六' } } : event;
      })
      .reduce((state, event) => whistle.evolve(state, event as SharedEvent), whistle.initial('the-case'));
    expect(stages({ state: stored })).toEqual(['zf arrived']);
    expect(stored.participations[0]).toMatchObject({ present: false, departures: 1 });
    expect(stored.faults).toEqual([]);
  });
});
