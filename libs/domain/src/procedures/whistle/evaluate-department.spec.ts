import { at } from '@tiaokuai/testing';
import { act, due, faults, rejectionOf, RESULT } from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  ALONE_AT,
  DEPUTIES,
  offered,
  PAIR_AT,
  scores,
  WORKED_AT,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('Evaluating a department', () => {
  it('ends with the last unit scored; then the street closes', () => {
    WORKED_AT.resultsIn()
      .and(scores('09-17 15:00', 'zf'))
      .when(scores('09-17 15:10', 'sj'))
      .then([
        ['DepartmentEvaluated', { unit: 'sj', systemOnly: false }],
        ['ObligationMet', { id: 'evaluate:sj:1' }],
        ['ObligationStarted', { key: 'whistle.close', ownerUnit: 'wj' }],
      ]);
  });

  it('left undone is a fault of the caller; the engine records that nobody scored, and the stage moves on at that instant', () => {
    const silent = ALONE_AT.accepted().until('09-30 09:00');
    expect(due(ALONE_AT.accepted().state, 'whistle.evaluate', 'zf')).toBe('09-21 17:30');
    expect(faults(silent)).toContain('wj whistle.evaluate.elapsed');
    expect(silent.state).toMatchObject({
      stage: 'evaluated',
      participations: [{ scores: { systemOnly: true } }],
    });
    const close = silent.state.obligations['close:case:1'];
    expect(close).toMatchObject({ startedAt: at('09-21 17:30'), dueAt: at('09-24 17:30') });
  });

  it('is rejected of a unit that nobody called', () => {
    const given = { unit: 'ga', promptness: 5, attitude: 5, solved: 5 };
    expect(
      rejectionOf(WORKED_AT.resultsIn(), '09-17 15:00', 'wj.streetDeputy', 'evaluateDepartment', given),
    ).toBe('CASE.FIELD_INVALID unit');
  });

  it('is rejected of one’s own work', () => {
    const helped = { work: '疏导', persons: ['p-wj-streetDeputy-1', 'p-wj-streetOfficer-1'] };
    const worked = ALONE_AT.arrived().and(act('09-17 10:30', 'wj.streetOfficer', 'recordStreetWork', helped));
    const done = worked.and(
      act('09-17 11:00', 'zf.deptOfficer', 'submitResult', RESULT),
      act('09-17 11:30', 'jdzx.verifier', 'acceptResult', { unit: 'zf' }),
    );
    const given = { unit: 'zf', promptness: 5, attitude: 5, solved: 5 };
    expect(rejectionOf(done, '09-17 15:00', 'wj.streetDeputy', 'evaluateDepartment', given)).toBe(
      'CASE.SELF_VERIFICATION',
    );
    expect(rejectionOf(done, '09-17 15:00', 'wj.streetHead', 'evaluateDepartment', given)).toBe('accepted');
  });

  it('is offered to deputy and head of the street', () => {
    expect(offered(PAIR_AT.accepted(), 'evaluateDepartment')).toEqual(DEPUTIES);
  });
});
