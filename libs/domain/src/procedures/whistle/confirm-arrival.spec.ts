import {
  act,
  ALONE,
  blownAt,
  faults,
  opened,
  rejectionOf,
  stages,
  status,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  ALONE_AT,
  DEPUTIES,
  offered,
  PAIR_AT,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const WORDS = { mode: 'onsite', personName: '张三' };
const confirms = (time: string) => act(time, 'wj.streetOfficer', 'confirmArrival', { unit: 'zf' });

describe('Confirming that a unit came', () => {
  it('meets what it owed by coming, and stands for photo and position when the unit reports in', () => {
    const seen = ALONE_AT.called().and(confirms('09-17 10:00'));
    expect(status(seen.state, 'whistle.arrive', 'zf')).toBe('met');
    expect(stages(seen)).toEqual(['zf called']);
    seen
      .when(act('09-17 10:05', 'zf.deptOfficer', 'reportIn', WORDS))
      .then([
        'ThreadAcknowledged',
        ['ObligationMet', { id: 'acknowledge:zf:1' }],
        ['ReportedIn', { unit: 'zf', shownBy: 'caller', obligationId: undefined }],
        ['ObligationCancelled', { id: 'refuse:zf:1' }],
      ]);
    expect(opened(seen.until('09-20 09:00'))).toEqual([]);
  });

  it('leaves the unit its right to refuse', () => {
    const seen = ALONE_AT.called().and(confirms('09-17 10:00'));
    expect(status(seen.state, 'whistle.refuse', 'zf')).toBe('running');
    expect(offered(seen, 'refuse', '09-17 10:05')).toEqual(['zf.*']);
  });

  it('holds for one coming: who left and comes back shows it again', () => {
    const left = ALONE_AT.called().and(
      confirms('09-17 10:00'),
      act('09-17 10:05', 'zf.deptOfficer', 'reportIn', WORDS),
      act('09-17 11:00', 'zf.deptOfficer', 'depart', { unit: 'zf', reason: '另有任务' }),
    );
    expect(faults(left)).toContain('zf whistle.departedEarly');
    expect(rejectionOf(left, '09-17 14:00', 'zf.deptOfficer', 'reportIn', WORDS)).toBe(
      'WHISTLE.ARRIVAL_NEEDS_EVIDENCE photos',
    );
    const back = left.and(confirms('09-17 14:00'));
    expect(rejectionOf(back, '09-17 14:01', 'zf.deptOfficer', 'reportIn', WORDS)).toBe('accepted');
  });

  it('cannot be contested afterwards', () => {
    const come = ALONE_AT.called().and(
      confirms('09-17 10:00'),
      act('09-17 10:05', 'zf.deptOfficer', 'reportIn', WORDS),
    );
    expect(
      rejectionOf(come, '09-17 10:10', 'wj.streetDeputy', 'contestArrival', { unit: 'zf', reason: '无人' }),
    ).toBe('WHISTLE.ARRIVAL_NOT_CONTESTABLE');
  });

  it('waits for the plan where there is to be one', () => {
    const keyWork = story(...blownAt('09-17 09:10', { ...ALONE, type: 'keyWork' }));
    expect(rejectionOf(keyWork, '09-17 10:00', 'wj.streetOfficer', 'confirmArrival', { unit: 'zf' })).toBe(
      'WHISTLE.PLAN_FIRST',
    );
  });

  it('is rejected for a unit that is not called', () => {
    expect(
      rejectionOf(ALONE_AT.called(), '09-17 10:00', 'wj.streetOfficer', 'confirmArrival', { unit: 'hj' }),
    ).toBe('CASE.FIELD_INVALID unit');
  });

  it('is offered to officer, deputy and head of the street until the unit has come', () => {
    expect(offered(PAIR_AT.called(), 'confirmArrival')).toEqual([...DEPUTIES, 'wj.streetOfficer']);
    expect(offered(PAIR_AT.arrived(), 'confirmArrival')).toEqual([]);
  });
});
