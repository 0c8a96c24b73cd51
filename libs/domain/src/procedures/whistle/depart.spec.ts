import {
  act,
  ON_SITE,
  rejectionOf,
  RESULT,
  status,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  ALONE_AT,
  offered,
  PAIR_AT,
  UNITS,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const leave = (payload: object) =>
  ALONE_AT.arrived().when(
    act('09-17 11:00', 'zf.deptOfficer', 'depart', { unit: 'zf', reason: '另有任务', ...payload }),
  );

describe('Leaving before the result', () => {
  it('is a fault without relief or the street’s consent', () => {
    leave({}).then(['Departed', ['FaultRecorded', { unit: 'zf', kind: 'whistle.departedEarly' }]]);
  });

  it('is none when somebody takes over, or the street consents', () => {
    const leaves = (payload: object) =>
      act('09-17 11:00', 'zf.deptOfficer', 'depart', { unit: 'zf', reason: '另有任务', ...payload });
    PAIR_AT.arrived()
      .when(leaves({ relievedByUnit: 'sj' }))
      .then([['Departed', { consented: false }]]);
    ALONE_AT.arrived()
      .and(act('09-17 10:50', 'wj.streetOfficer', 'consentDeparture', { unit: 'zf', reason: '先行处置他处' }))
      .when(leaves({}))
      .then([['Departed', { consented: true }]]);
  });

  it('may be recorded by the officer who saw it, and ends with coming back', () => {
    const seen = ALONE_AT.arrived().and(
      act('09-17 11:00', 'wj.streetOfficer', 'depart', { unit: 'zf', reason: '发现其离场' }),
    );
    expect(seen.state.participations[0]).toMatchObject({ present: false, departures: 1 });
    const back = seen.and(act('09-17 14:00', 'zf.deptOfficer', 'reportIn', ON_SITE));
    expect(back.state.participations[0]).toMatchObject({ stage: 'arrived', present: true });
    expect(status(back.state, 'whistle.arrive', 'zf')).toBe('met');
  });

  it('is counted as leaving early also after the result was returned', () => {
    const returned = ALONE_AT.arrived().and(
      act('09-17 10:10', 'zf.deptOfficer', 'submitResult', RESULT),
      act('09-17 10:20', 'wj.streetOfficer', 'returnResult', { unit: 'zf', reason: '不实' }),
    );
    returned
      .when(act('09-17 11:00', 'zf.deptOfficer', 'depart', { unit: 'zf', reason: '另有任务' }))
      .then(['Departed', ['FaultRecorded', { kind: 'whistle.departedEarly' }]]);
  });

  it('waits until it is ruled whether the unit came, so that no new report hides the contested one', () => {
    const contested = ALONE_AT.arrived().and(
      act('09-17 10:30', 'wj.streetOfficer', 'contestArrival', { unit: 'zf', reason: '现场无人' }),
    );
    const leaves = act('09-17 10:40', 'zf.deptOfficer', 'depart', { unit: 'zf', reason: '另有任务' });
    contested.when(leaves).then('WHISTLE.ARRIVAL_CONTESTED');
    const genuine = contested.and(
      act('09-17 10:35', 'jdzx.verifier', 'ruleArrival', { unit: 'zf', genuine: true, reason: '属实' }),
    );
    genuine.when(leaves).then(['Departed', ['FaultRecorded', { kind: 'whistle.departedEarly' }]]);
  });

  it('is rejected a second time', () => {
    const left = ALONE_AT.arrived().and(
      act('09-17 10:30', 'zf.deptOfficer', 'depart', { unit: 'zf', reason: '另有任务' }),
    );
    expect(
      rejectionOf(left, '09-17 10:40', 'zf.deptOfficer', 'depart', { unit: 'zf', reason: '另有任务' }),
    ).toBe('WHISTLE.NOT_PRESENT');
  });

  it('is rejected where it is relieved by itself or by nobody on site, or until yesterday', () => {
    const leaving = (payload: object): string =>
      rejectionOf(ALONE_AT.arrived(), '09-17 10:30', 'zf.deptOfficer', 'depart', {
        unit: 'zf',
        reason: '任务',
        ...payload,
      });
    for (const relievedByUnit of ['zf', 'sj', 'nn'])
      expect(leaving({ relievedByUnit })).toBe('CASE.FIELD_INVALID relievedByUnit');
    expect(leaving({ until: '2026-09-16T10:00:00.000+08:00' })).toBe('CASE.FIELD_INVALID until');
  });

  it('is offered to the officer of the street and every post of the units called', () => {
    expect(offered(PAIR_AT.arrived(), 'depart')).toEqual(['wj.streetOfficer', ...UNITS]);
  });
});
