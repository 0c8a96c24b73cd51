import {
  act,
  faults,
  ON_SITE,
  rejectionOf,
  RESULT,
  status,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  ALONE_AT,
  DEPUTIES,
  offered,
  PAIR_AT,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const AGAINST = { unit: 'zf', reason: '现场无人' };

describe('Contesting an arrival', () => {
  it('ends the time to contest and asks a verifier; the unit is told', () => {
    const contested = ALONE_AT.arrived().and(
      act('09-17 10:30', 'wj.streetOfficer', 'contestArrival', AGAINST),
    );
    expect(contested.events.slice(-3).map(({ type }) => type)).toEqual([
      ...['ArrivalContested', 'ObligationCancelled', 'ObligationStarted'],
    ]);
    expect(contested.state.obligations['ruleArrival:zf:1']).toMatchObject({
      ...{ ownerUnit: 'jdzx', ownerPosts: ['verifier'], class: 'procedural' },
    });
    const heard = contested.reactions.flatMap(([type, each]) =>
      type === 'ArrivalContested' && each.does === 'notify' ? [each.unit] : [],
    );
    expect(heard).toEqual(['zf']);
  });

  it('is possible within one working day of the report, and its passing is nobody’s fault', () => {
    expect(
      rejectionOf(
        ALONE_AT.arrived(),
        '2026-09-18 17:29:59.999',
        'wj.streetDeputy',
        'contestArrival',
        AGAINST,
      ),
    ).toBe('accepted');
    expect(rejectionOf(ALONE_AT.arrived(), '09-18 17:30', 'wj.streetDeputy', 'contestArrival', AGAINST)).toBe(
      'WHISTLE.ARRIVAL_NOT_CONTESTABLE',
    );
    expect(faults(ALONE_AT.arrived().until('09-18 17:30'))).toEqual([]);
  });

  it('is possible while a result waits and not once it is accepted', () => {
    expect(
      rejectionOf(ALONE_AT.resultIn(), '09-17 11:10', 'wj.streetDeputy', 'contestArrival', AGAINST),
    ).toBe('accepted');
    expect(status(ALONE_AT.accepted().state, 'whistle.contestArrival', 'zf')).toBe('cancelled');
    expect(offered(ALONE_AT.accepted(), 'contestArrival', '09-17 11:40')).toEqual([]);
  });

  it('lapses where the result is accepted all the same', () => {
    const accepted = ALONE_AT.resultIn().and(
      act('09-17 11:10', 'wj.streetDeputy', 'contestArrival', AGAINST),
      act('09-17 11:30', 'wj.streetOfficer', 'acceptResult', { unit: 'zf' }),
    );
    expect(accepted.state.participations[0]?.arrival?.contest).toBe('lapsed');
    expect(status(accepted.state, 'whistle.ruleArrival', 'zf')).toBe('cancelled');
  });

  it('is not for what was no coming on site, nor for a return', () => {
    const online = ALONE_AT.called().and(
      act('09-17 10:00', 'zf.deptOfficer', 'reportIn', {
        ...{ mode: 'online', personName: '张三', contactProof: [{ note: '通话' }] },
      }),
    );
    const back = ALONE_AT.arrived().and(
      act('09-17 10:10', 'zf.deptOfficer', 'depart', { unit: 'zf', reason: '另有任务' }),
      act('09-18 16:00', 'zf.deptOfficer', 'reportIn', ON_SITE),
    );
    for (const [each, time] of [
      [online, '09-17 10:10'],
      [back, '09-20 09:00'],
    ] as const)
      expect(rejectionOf(each, time, 'wj.streetOfficer', 'contestArrival', AGAINST)).toBe(
        'WHISTLE.ARRIVAL_NOT_CONTESTABLE',
      );
  });

  it('names a unit of the case', () => {
    expect(
      rejectionOf(ALONE_AT.arrived(), '09-17 10:30', 'wj.streetOfficer', 'contestArrival', {
        ...AGAINST,
        unit: 'hj',
      }),
    ).toBe('CASE.FIELD_INVALID unit');
  });

  it('is offered to officer, deputy and head of the street', () => {
    expect(offered(PAIR_AT.arrived(), 'contestArrival')).toEqual([...DEPUTIES, 'wj.streetOfficer']);
    expect(offered(PAIR_AT.resultIn(), 'contestArrival')).toEqual([...DEPUTIES, 'wj.streetOfficer']);
  });
});

describe('A result that is returned', () => {
  it('leaves the time to contest the arrival as it was', () => {
    const returned = ALONE_AT.resultIn().and(
      act('09-17 11:10', 'wj.streetOfficer', 'returnResult', { unit: 'zf', reason: '照片不符' }),
      act('09-17 11:20', 'zf.deptOfficer', 'submitResult', RESULT),
    );
    expect(status(returned.state, 'whistle.contestArrival', 'zf')).toBe('running');
  });
});
