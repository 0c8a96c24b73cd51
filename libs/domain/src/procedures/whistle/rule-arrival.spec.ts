import type { Story } from '@tiaokuai/testing';
import {
  act,
  due,
  faults,
  ON_SITE,
  opened,
  rejectionOf,
  RESULT,
  stages,
  status,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import { ALONE_AT, offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import type { WhistleState } from './whistle.state.js';

const contests = (time: string) =>
  act(time, 'wj.streetOfficer', 'contestArrival', { unit: 'zf', reason: '现场无人' });
const rules = (time: string, genuine: boolean) =>
  act(time, 'jdzx.verifier', 'ruleArrival', { unit: 'zf', genuine, reason: '已核查' });
const contested = (): Story<WhistleState> => ALONE_AT.arrived().and(contests('09-17 10:30'));

describe('Ruling on an arrival', () => {
  it('as genuine changes nothing, and it cannot be contested again', () => {
    const ruled = contested().and(rules('09-17 11:00', true));
    expect(stages(ruled)).toEqual(['zf arrived']);
    expect(faults(ruled)).toEqual([]);
    expect(ruled.state.participations[0]?.arrival?.contest).toBe('dismissed');
    expect(offered(ruled, 'contestArrival', '09-17 11:10')).toEqual([]);
    expect(offered(ruled, 'ruleArrival', '09-17 11:10')).toEqual([]);
  });

  it('as false before the limit lets it run again to the old instant', () => {
    contested()
      .when(rules('09-17 11:00', false))
      .then([
        ['ArrivalRuled', { genuine: false }],
        ['ObligationMet', { id: 'ruleArrival:zf:1', late: false }],
        ['ArrivalVoided', { unit: 'zf' }],
        ['FaultRecorded', { unit: 'zf', kind: 'whistle.falseReport' }],
        ['ObligationStarted', { id: 'arrive:zf:2', dueAt: '2026-09-18T17:30:00.000+08:00' }],
      ]);
    const ruled = contested().and(rules('09-17 11:00', false));
    expect(stages(ruled)).toEqual(['zf acknowledged']);
    expect(due(ruled.state, 'whistle.arrive', 'zf')).toBe('09-18 17:30');
    expect(opened(ruled)).toEqual([]);
    // Nobody comes: the order of the limit, as if nothing had been reported.
    const silent = ruled.until('09-18 17:30');
    expect(opened(silent)).toEqual(['yellow zf arrive:zf:2']);
    expect(faults(silent)).toEqual(['zf whistle.falseReport', 'zf whistle.arrive.elapsed']);
    const come = ruled.and(act('09-18 09:00', 'zf.deptOfficer', 'reportIn', ON_SITE));
    expect(status(come.state, 'whistle.arrive', 'zf')).toBe('met');
    expect(status(come.state, 'whistle.contestArrival', 'zf')).toBe('running');
  });

  it('as false after the limit is an order at once, effective now', () => {
    const ruled = ALONE_AT.arrived().and(contests('09-18 16:00'), rules('09-20 10:00', false));
    expect(opened(ruled)).toEqual(['yellow zf arrive:zf:2']);
    expect(faults(ruled)).toEqual(['zf whistle.falseReport', 'zf whistle.arrive.elapsed']);
    expect(status(ruled.state, 'whistle.arrive', 'zf')).toBe('elapsed');
    const come = ruled.and(act('09-20 14:00', 'zf.deptOfficer', 'reportIn', ON_SITE));
    expect(status(come.state, 'whistle.arrive', 'zf')).toBe('metLate');
  });

  it('as false near the limit is near at once', () => {
    const ruled = ALONE_AT.arrived().and(contests('09-17 10:30'), rules('09-18 16:30', false));
    expect(ruled.state.obligations['arrive:zf:2']).toMatchObject({ status: 'running', warned: true });
  });

  it('as false of what had come too late records the fault of the limit once, and orders anew', () => {
    const late = ALONE_AT.called().and(
      act('09-20 09:00', 'zf.deptOfficer', 'reportIn', ON_SITE),
      contests('09-20 09:30'),
      rules('09-20 10:00', false),
    );
    expect(faults(late).filter((each) => each === 'zf whistle.arrive.elapsed')).toHaveLength(1);
    expect(opened(late)).toEqual(['yellow zf arrive:zf:1', 'yellow zf arrive:zf:2']);
  });

  it('as false voids a result: it is owed again by the old limit, and nothing waits for acceptance', () => {
    const ruled = ALONE_AT.resultIn().and(contests('09-17 11:10'), rules('09-17 14:00', false));
    expect(stages(ruled)).toEqual(['zf acknowledged']);
    expect(ruled.state.participations[0]).toMatchObject({
      result: undefined,
      arrival: undefined,
      falseReports: 1,
    });
    expect(status(ruled.state, 'whistle.acceptResult', 'zf')).toBe('cancelled');
    expect(status(ruled.state, 'whistle.result', 'zf')).toBe('running');
    expect(due(ruled.state, 'whistle.result', 'zf')).toBe('09-23 17:30');
    const done = ruled.and(
      act('09-18 09:00', 'zf.deptOfficer', 'reportIn', ON_SITE),
      act('09-18 15:00', 'zf.deptOfficer', 'submitResult', RESULT),
    );
    expect(status(done.state, 'whistle.result', 'zf')).toBe('met');
  });

  it('as false voids what was submitted after a return: the rework is owed again by its old limit', () => {
    ALONE_AT.resultIn()
      .and(
        act('09-17 11:30', 'wj.streetOfficer', 'returnResult', { unit: 'zf', reason: '仍有摊位' }),
        act('09-17 13:30', 'zf.deptOfficer', 'submitResult', RESULT),
        contests('09-17 14:00'),
      )
      .when(rules('09-17 15:00', false))
      .then([
        'ArrivalRuled',
        'ObligationMet',
        'ArrivalVoided',
        'FaultRecorded',
        ['ObligationCancelled', { id: 'acceptResult:zf:2', reason: 'arrivalVoid' }],
        ['ObligationStarted', { id: 'arrive:zf:2', dueAt: '2026-09-18T17:30:00.000+08:00' }],
        ['ObligationStarted', { id: 'rework:zf:2', dueAt: '2026-09-20T17:30:00.000+08:00' }],
      ]);
  });

  it('as false leaves no right to refuse', () => {
    const ruled = contested().and(rules('09-17 11:00', false));
    expect(offered(ruled, 'refuse', '09-17 11:10')).toEqual([]);
    expect(
      rejectionOf(ruled, '09-17 11:10', 'zf.deptOfficer', 'refuse', {
        ...{ ground: 'notStatutoryDuty', unknownUnit: '未写明', citation: { itemCode: 'JP-03' } },
        deputy: 'p-zf-deptDeputy-1',
      }),
    ).toBe('WHISTLE.REFUSAL_TOO_LATE');
  });

  it('as false ends a claim of the unit that the call was false', () => {
    const claimed = ALONE_AT.arrived().and(
      act('09-17 10:10', 'zf.deptOfficer', 'claimFalseCall', { reason: '无事', evidence: [] }),
      contests('09-17 10:30'),
      rules('09-17 11:00', false),
    );
    expect(claimed.state.participations[0]?.falseCall).toBe('void');
    expect(status(claimed.state, 'whistle.ruleFalseCall', 'zf')).toBe('cancelled');
  });

  it('counts for that unit alone', () => {
    const ruled = PAIR_AT.arrived().and(contests('09-17 10:00'), rules('09-17 10:10', false));
    expect(stages(ruled)).toEqual(['zf acknowledged', 'sj arrived']);
    expect(ruled.state.stage).toBe('handling');
  });

  it('left undone is a fault of the supervision centre, whose head may rule it too', () => {
    const silent = contested().until('09-18 17:30');
    expect(faults(silent)).toContain('jdzx whistle.ruleArrival.elapsed');
    expect(offered(silent, 'ruleArrival', '09-20 09:00')).toEqual(['jdzx.supervisionHead', 'jdzx.verifier']);
  });

  it('names a unit of the case', () => {
    const payload = { unit: 'hj', genuine: true, reason: '已核查' };
    expect(rejectionOf(contested(), '09-17 11:00', 'jdzx.verifier', 'ruleArrival', payload)).toBe(
      'CASE.FIELD_INVALID unit',
    );
  });

  it('is offered to a verifier', () => {
    expect(offered(contested(), 'ruleArrival', '09-17 11:00')).toEqual(['jdzx.verifier']);
  });
});
