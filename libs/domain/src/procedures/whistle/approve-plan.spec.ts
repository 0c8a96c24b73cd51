import {
  act,
  ALONE,
  blownAt,
  CONTACT,
  due,
  faults,
  ON_SITE,
  rejectionOf,
  status,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  ALONE_AT,
  DEPUTIES,
  offered,
  PAIR_AT,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const acknowledged = story(...blownAt('09-17 09:10', { ...ALONE, type: 'keyWork' })).and(
  act('09-17 10:00', 'zf.deptOfficer', 'acknowledge', CONTACT),
);
const plan = {
  arrivalDate: '2026-09-28',
  steps: [
    { action: '整治', agreedDate: '2026-10-30' },
    { action: '摸排', agreedDate: '2026-10-09' },
  ],
};
const submitted = acknowledged.and(act('09-18 10:00', 'zf.deptDeputy', 'submitPlan', plan));

describe('Approving a plan', () => {
  it('makes its dates what is owed', () => {
    expect(due(acknowledged.state, 'whistle.plan', 'zf')).toBe('09-23 17:30');
    expect(due(submitted.state, 'whistle.decidePlan', 'zf')).toBe('09-21 17:30');
    submitted
      .when(act('09-20 10:00', 'wj.streetDeputy', 'approvePlan', { unit: 'zf' }))
      .then([
        ['ObligationDueSoon', { id: 'refuse:zf:1' }],
        'PlanApproved',
        ['ObligationMet', { id: 'decidePlan:zf:1', late: false }],
        ['ObligationCancelled', { id: 'refuse:zf:1' }],
        ['ObligationStarted', { key: 'whistle.arrive', dueAt: '2026-09-28T17:30:00.000+08:00' }],
        ['ObligationStarted', { key: 'whistle.result', dueAt: '2026-10-30T17:30:00.000+08:00' }],
      ]);
  });

  it('begins the handling, before anybody has come', () => {
    const approved = submitted.and(act('09-20 10:00', 'wj.streetDeputy', 'approvePlan', { unit: 'zf' }));
    expect(approved.state).toMatchObject({ stage: 'handling', participations: [{ stage: 'planned' }] });
    const come = approved.and(act('09-28 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE));
    expect(status(come.state, 'whistle.arrive', 'zf')).toBe('met');
  });

  it('is rejected once its dates have passed; then it is sent back', () => {
    submitted
      .when(act('09-29 10:00', 'wj.streetDeputy', 'approvePlan', { unit: 'zf' }))
      .then('CLOCK.AGREED_DATE_OUT_OF_RANGE');
  });

  it('is rejected where nobody submitted one', () => {
    expect(rejectionOf(acknowledged, '09-17 11:00', 'wj.streetDeputy', 'approvePlan', { unit: 'zf' })).toBe(
      'WHISTLE.NO_PLAN',
    );
  });

  it('left undone is a fault of the caller; nothing is approved by silence', () => {
    const silent = ALONE_AT.keyWork()
      .and(
        act('09-17 10:00', 'zf.deptOfficer', 'acknowledge', CONTACT),
        act('09-18 10:00', 'zf.deptDeputy', 'submitPlan', {
          arrivalDate: '2026-09-28',
          steps: [{ action: '整治', agreedDate: '2026-10-30' }],
        }),
      )
      .until('09-21 17:30');
    expect(faults(silent)).toEqual(['wj whistle.decidePlan.elapsed']);
    expect(silent.state.participations[0]).toMatchObject({
      stage: 'acknowledged',
      plan: { status: 'submitted' },
    });
    expect(
      silent.offersTo({ person: 'p-zhzx-centreDeputy-1', post: 'centreDeputy', unit: 'zhzx' }, '09-22 09:00'),
    ).toContain('approvePlan');
  });

  it('is offered to deputy and head of the street', () => {
    expect(offered(PAIR_AT.planIn(), 'approvePlan')).toEqual(DEPUTIES);
  });
});
