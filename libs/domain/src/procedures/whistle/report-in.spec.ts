import { at, given } from '@tiaokuai/testing';
import { resting } from '../../../test/case/late-notice.fixture.js';
import {
  decidingThen,
  districtWithout,
  recordedBefore,
} from '../../../test/procedures/whistle/recorded-before.fixture.js';
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
  POSITION,
  rejectionOf,
  sheet,
  status,
  story,
  whistleDistrict,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  ALONE_AT,
  offered,
  PAIR_AT,
  UNITS,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import { whistle } from './whistle.procedure.js';

describe('Reporting in', () => {
  it('without having acknowledged counts as acknowledging, and begins the handling', () => {
    ALONE_AT.called()
      .when(act('09-17 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE))
      .then([
        ['ThreadAcknowledged', { unit: 'zf' }],
        ['ObligationMet', { id: 'acknowledge:zf:1', late: false }],
        ['ReportedIn', { unit: 'zf', mode: 'onsite' }],
        ['ObligationMet', { id: 'arrive:zf:1', late: false }],
        ['ObligationStarted', { id: 'contestArrival:zf:1' }],
        ['ObligationCancelled', { id: 'refuse:zf:1' }],
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
    // From Saturday's appointment on: Sun 20 (made up), Mon 21, Tue 22, Wed 23, Thu 24.
    expect(due(appointed.state, 'whistle.result', 'zf')).toBe('09-24 17:30');
    const late = appointed.and(
      act('09-19 09:00', 'wj.streetDeputy', 'addDepartment', {
        unit: 'ga',
        role: 'assist',
        task: '查处违停',
        itemCode: 'JP-19',
      }),
    );
    expect(due(late.state, 'whistle.arrive', 'ga')).toBe('09-19 09:30');
    expect(due(late.state, 'whistle.result', 'ga')).toBe('09-24 17:30');
  });

  it('by appointment has its report and result counted from there, and none is late before', () => {
    const urgent = story(
      ...blownAt('09-17 09:10', {
        ...{ ...ALONE, type: 'jointEnforcement', urgency: 'urgent' },
        appointment: '2026-09-17T13:40:00.000+08:00',
      }),
    );
    expect(
      ['arrive', 'preliminary', 'result'].map((key) => due(urgent.state, `whistle.${key}`, 'zf')),
    ).toEqual(['09-17 13:40', '09-17 15:40', '09-18 13:40']);
    expect(opened(urgent.until('2026-09-17 13:39:59.999'))).toEqual([]);
  });

  it('by appointment has its result counted again from there by a calendar that comes before it', () => {
    const changed = whistleDistrict({
      laterCalendars: [{ inForceFrom: at('09-16 12:00'), calendar: resting(2, '09-22') }],
    });
    const call = { ...ALONE, type: 'jointEnforcement', appointment: at('09-18 18:30') } as const;
    const appointed = given(whistle, changed, ...blownAt('09-15 16:40', call));
    const swept = appointed.until('09-16 12:00');
    // Without the 22nd: Sun 20 (made up), Mon 21, Wed 23, Thu 24, Mon 28.
    expect(due(swept.state, 'whistle.result', 'zf')).toBe('09-28 17:30');
    const found = appointed.until('09-18 19:00').events.filter(({ type }) => type === 'ObligationRecomputed');
    expect(found.map(({ effectiveAt }) => effectiveAt)).toContain(at('09-16 12:00'));
    expect(found).toEqual(
      swept.events
        .filter(({ type }) => type === 'ObligationRecomputed')
        .map((each) => ({ ...each, recordedAt: at('09-18 19:00') })),
    );
  });

  it('is rejected before the plan is approved', () => {
    expect(rejectionOf(PAIR_AT.keyWork(), '09-17 11:00', 'zf.deptOfficer', 'reportIn', ON_SITE)).toBe(
      'WHISTLE.PLAN_FIRST',
    );
  });

  it('is rejected without showing it: on site by a photo or a position, words are none', () => {
    const come = (payload: object): string =>
      rejectionOf(ALONE_AT.called(), '09-17 10:00', 'zf.deptOfficer', 'reportIn', {
        personName: '李四',
        ...payload,
      });
    const file = { name: '现场.jpg', sha256: 'a'.repeat(64), mediaType: 'image/jpeg', size: 52_431 };
    expect(come({ mode: 'onsite' })).toBe('WHISTLE.ARRIVAL_NEEDS_EVIDENCE photos');
    expect(come({ mode: 'onsite', place: '江滨路1号' })).toBe('WHISTLE.ARRIVAL_NEEDS_EVIDENCE photos');
    expect(come({ mode: 'onsite', photos: [{ ...file, mediaType: 'application/pdf' }] })).toBe(
      'WHISTLE.ARRIVAL_NEEDS_EVIDENCE photos',
    );
    expect(come({ mode: 'onsite', photos: [file] })).toBe('accepted');
    expect(come({ mode: 'onsite', position: POSITION })).toBe('accepted');
    expect(come({ mode: 'online' })).toBe('WHISTLE.ARRIVAL_NEEDS_EVIDENCE contactProof');
    expect(come({ mode: 'online', contactProof: [{ note: '通话记录' }] })).toBe('accepted');
  });

  it('says by what it was shown', () => {
    const shown = (more: object): unknown =>
      ALONE_AT.called().and(act('09-17 10:00', 'zf.deptOfficer', 'reportIn', { ...ON_SITE, ...more })).state
        .participations[0]?.arrival?.shownBy;
    const photos = [{ name: '现场.jpg', sha256: 'a'.repeat(64), mediaType: 'image/jpeg', size: 52_431 }];
    expect([shown({}), shown({ photos }), shown({ photos, position: undefined })]).toEqual([
      ...['position', 'photoAndPosition', 'photo'],
    ]);
    const facts = whistle.facts(ALONE_AT.arrived().state).map(({ key, value }) => [key, value]);
    expect(facts).toContainEqual(['thread.zf.arrival.position', '30.24567, 120.16789 ±12 米']);
  });

  it('of a unit that was called while words were enough needs the place, and nobody contests it', () => {
    const before = recordedBefore(ALONE_AT.called(), { fields: ['mustShowArrival'] });
    const come = (payload: object): string =>
      decidingThen(before, '09-17 10:00', 'zf.deptOfficer', 'reportIn', { personName: '李四', ...payload });
    expect(come({ mode: 'onsite' })).toBe('WHISTLE.ARRIVAL_NEEDS_EVIDENCE place');
    expect(come({ mode: 'onsite', place: '江滨路1号' })).toBe('accepted');
    expect(decidingThen(before, '09-17 10:00', 'wj.streetOfficer', 'confirmArrival', { unit: 'zf' })).toBe(
      'CASE.STAGE_FORBIDS',
    );
  });

  it('by a table of limits that knows no contest is shown by the place, as before', () => {
    const old = given(whistle, districtWithout('whistle.contestArrival'), ...blownAt('09-17 09:10', ALONE));
    const words = { mode: 'onsite', personName: '李四', place: '江滨路1号' };
    const come = old.and(act('09-17 10:00', 'zf.deptOfficer', 'reportIn', words));
    expect(status(come.state, 'whistle.arrive', 'zf')).toBe('met');
    expect(status(come.state, 'whistle.contestArrival', 'zf')).toBeUndefined();
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
