import {
  act,
  ALONE,
  blownAt,
  CONTACT,
  due,
  faults,
  ON_SITE,
  opened,
  PAIR,
  rejectionOf,
  sheet,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  ALONE_AT,
  offered,
  PAIR_AT,
  UNITS,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('Reporting in', () => {
  it('without having acknowledged counts as acknowledging, and begins the handling', () => {
    ALONE_AT.called()
      .when(act('09-17 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE))
      .then([
        ['ThreadAcknowledged', { unit: 'zf' }],
        ['ObligationMet', { id: 'acknowledge:zf:1', late: false }],
        ['ReportedIn', { unit: 'zf', mode: 'onsite' }],
        ['ObligationMet', { id: 'arrive:zf:1', late: false }],
      ]);
    expect(ALONE_AT.arrived().state.stage).toBe('handling');
  });

  it('too late is a fault and a yellow order at once, red in an emergency, on that department alone', () => {
    const pair = story(
      ...blownAt('09-17 09:10', PAIR),
      act('09-17 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE),
      act('09-17 10:10', 'sj.deptOfficer', 'acknowledge', CONTACT),
    ).until('09-18 17:30');
    expect(faults(pair)).toEqual(['sj whistle.arrive.elapsed']);
    expect(opened(pair)).toEqual(['yellow sj arrive:sj:1']);
    expect(opened(ALONE_AT.emergency().until('06-19 23:14'))).toEqual(['red zf arrive:zf:1']);
  });

  it('to joint enforcement is due 30 minutes after the call, or at the appointment', () => {
    const call = { ...ALONE, type: 'jointEnforcement' } as const;
    const atOnce = story(...blownAt('09-17 09:10', call));
    expect(due(atOnce.state, 'whistle.arrive', 'zf')).toBe('09-17 09:40');
    const appointed = story(
      ...blownAt('09-17 09:10', { ...call, appointment: '2026-09-19T08:00:00.000+08:00' }),
    );
    expect(due(appointed.state, 'whistle.arrive', 'zf')).toBe('09-19 08:00');
    const late = appointed.and(
      act('09-19 09:00', 'wj.streetDeputy', 'addDepartment', {
        unit: 'ga',
        role: 'assist',
        task: '查处违停',
        itemCode: 'JP-19',
      }),
    );
    expect(due(late.state, 'whistle.arrive', 'ga')).toBe('09-19 09:30');
  });

  it('is rejected before the plan is approved', () => {
    expect(rejectionOf(PAIR_AT.keyWork(), '09-17 11:00', 'zf.deptOfficer', 'reportIn', ON_SITE)).toBe(
      'WHISTLE.PLAN_FIRST',
    );
  });

  it('is rejected without showing it', () => {
    const come = (payload: object): string =>
      rejectionOf(ALONE_AT.called(), '09-17 10:00', 'zf.deptOfficer', 'reportIn', {
        personName: '李四',
        ...payload,
      });
    expect(come({ mode: 'onsite' })).toBe('WHISTLE.ARRIVAL_NEEDS_EVIDENCE place');
    expect(come({ mode: 'online' })).toBe('WHISTLE.ARRIVAL_NEEDS_EVIDENCE contactProof');
    expect(come({ mode: 'online', contactProof: [{ note: '通话记录' }] })).toBe('accepted');
  });

  it.each(['jointEnforcement', 'emergencyResponse'] as const)('is rejected online for %s', (type) => {
    const urgency = type === 'emergencyResponse' ? 'emergency' : 'ordinary';
    const acts =
      urgency === 'emergency'
        ? [
            act('09-17 08:40', 'wj.streetOfficer', 'draft', sheet({ type, urgency })),
            act('09-17 08:41', 'wj.streetDispatcher', 'blowNow'),
          ]
        : blownAt('09-17 08:55', { type });
    const online = { mode: 'online', personName: '李四', contactProof: [{ note: '通话记录' }] };
    expect(rejectionOf(story(...acts), '09-17 08:57', 'zf.deptOfficer', 'reportIn', online)).toBe(
      'WHISTLE.ONSITE_REQUIRED mode',
    );
  });

  it('is offered to every post of the units called', () => {
    expect(offered(PAIR_AT.called(), 'reportIn')).toEqual(UNITS);
  });
});
