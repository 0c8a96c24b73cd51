import type { Story } from '@tiaokuai/testing';
import { decidingThen, recordedBefore } from '../../../test/procedures/whistle/recorded-before.fixture.js';
import {
  act,
  ALONE,
  blownAt,
  CONTACT,
  EMERGENCY,
  faults,
  ON_SITE,
  opened,
  rejectionOf,
  RESULT,
  sheet,
  stages,
  status,
  story,
  who,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import { ALONE_AT, PAIR_AT, refuses } from '../../../test/procedures/whistle/whistle.situations.fixture.js';
import { whistle } from './whistle.procedure.js';
import type { WhistleState } from './whistle.state.js';

const REFUSAL = {
  ground: 'notStatutoryDuty',
  unknownUnit: '三定方案未写明',
  citation: { itemCode: 'JP-03' },
  deputy: 'p-zf-deptDeputy-1',
};
const refusing = (before: Story<WhistleState>, time: string): string =>
  rejectionOf(before, time, 'zf.deptOfficer', 'refuse', REFUSAL);
const acknowledges = (time: string) => act(time, 'zf.deptOfficer', 'acknowledge', CONTACT);

describe('The right to refuse', () => {
  it('is not touched by signing in, and the unit stands there again if it stays', () => {
    const acknowledged = ALONE_AT.called().and(acknowledges('09-17 09:20'));
    expect(refusing(acknowledged, '2026-09-18 17:29:59.999')).toBe('accepted');
    expect(refusing(acknowledged, '09-18 17:30')).toBe('WHISTLE.REFUSAL_TOO_LATE');
    const stays = acknowledged.and(
      refuses('09-18 10:00', 'zf'),
      act('09-18 10:30', 'zf.deptHead', 'withdrawRefusal'),
    );
    expect(stages(stays)).toEqual(['zf acknowledged']);
  });

  it('ends with coming', () => {
    expect(refusing(ALONE_AT.arrived(), '09-17 10:10')).toBe('CASE.STAGE_FORBIDS');
    expect(status(ALONE_AT.arrived().state, 'whistle.refuse', 'zf')).toBe('cancelled');
  });

  it('ends with an approved plan; a plan that still waits for it is taken back', () => {
    const approved = PAIR_AT.planIn().and(
      act('09-17 09:40', 'wj.streetDeputy', 'approvePlan', { unit: 'zf' }),
    );
    expect(refusing(approved, '09-17 09:50')).toBe('CASE.STAGE_FORBIDS');
    expect(status(approved.state, 'whistle.refuse', 'zf')).toBe('cancelled');
    PAIR_AT.planIn()
      .when(refuses('09-17 10:00', 'zf'))
      .then([
        'RefusalRecorded',
        ['ObligationCancelled', { id: 'decidePlan:zf:1' }],
        ['ObligationStarted', { id: 'plan:zf:2' }],
        ['ObligationPaused', { id: 'plan:zf:2', ground: 'contested', remaining: 5 }],
        ['ObligationStarted', { key: 'pause.contestedMax' }],
        ['ObligationStarted', { key: 'whistle.answerRefusal' }],
      ]);
    const stays = PAIR_AT.planIn().and(
      refuses('09-17 10:00', 'zf'),
      act('09-17 10:30', 'zf.deptHead', 'withdrawRefusal'),
    );
    expect(stays.state.participations[0]).toMatchObject({ stage: 'acknowledged', plan: undefined });
    expect(stays.offersTo(who('zf.deptDeputy'), '09-17 10:40')).toContain('submitPlan');
    expect(stays.offersTo(who('wj.streetDeputy'), '09-17 10:40')).not.toContain('approvePlan');
  });

  it('passes without fault, order or word to anybody', () => {
    const blown = story(
      ...blownAt('09-17 09:10', {
        ...ALONE,
        type: 'jointEnforcement',
        appointment: '2026-09-23T10:00:00.000+08:00',
      }),
    ).and(acknowledges('09-17 09:20'));
    const passed = blown.until('09-18 17:30');
    expect(passed.state.obligations['refuse:zf:1']?.status).toBe('elapsed');
    expect(faults(passed)).toEqual([]);
    expect(passed.reactions.filter(([type]) => type === 'ObligationElapsed')).toEqual([]);
    expect(whistle.duties(passed.state).map(({ command }) => command)).not.toContain('refuse');
  });

  it('outlives the limit to arrive: what still runs stands still, fault and order of that limit stay', () => {
    const late = story(...blownAt('09-17 09:10', { ...ALONE, type: 'jointEnforcement' }))
      .and(acknowledges('09-17 09:20'))
      .until('09-17 09:40');
    expect(opened(late)).toEqual(['yellow zf arrive:zf:1']);
    const refused = late.and(refuses('09-17 10:00', 'zf'));
    expect(status(refused.state, 'whistle.arrive', 'zf')).toBe('elapsed');
    expect(status(refused.state, 'whistle.result', 'zf')).toBe('paused');
    const released = late.and(
      refuses('09-17 10:00', 'zf'),
      act('09-17 10:30', 'wj.streetDeputy', 'acceptRefusal', {
        unit: 'zf',
        replacement: { unit: 'ga', task: '查处违停', itemCode: 'JP-19' },
      }),
    );
    expect(faults(released)).toEqual(['zf whistle.arrive.elapsed']);
    expect(status(released.state, 'whistle.arrive', 'zf')).toBe('elapsed');
    expect(status(released.state, 'whistle.result', 'zf')).toBe('cancelled');
  });

  it('in an emergency lasts until the result, under reservation', () => {
    const arrived = ALONE_AT.emergency().and(
      acknowledges('06-19 22:50'),
      act('06-19 23:00', 'zf.deptOfficer', 'reportIn', ON_SITE),
    );
    const refused = arrived.and(refuses('06-20 09:00', 'zf'));
    expect(stages(refused)).toEqual(['zf arrived']);
    expect(refused.state.participations[0]).toMatchObject({ refusal: { underReservation: true } });
    expect(refusing(refused, '06-20 09:10')).toBe('CASE.STAGE_FORBIDS');
    const done = arrived.and(act('06-20 09:00', 'zf.deptOfficer', 'submitResult', RESULT));
    expect(refusing(done, '06-20 09:10')).toBe('CASE.STAGE_FORBIDS');
    const returned = done.and(
      act('06-20 10:00', 'wj.streetOfficer', 'returnResult', { unit: 'zf', reason: '仍有渗漏' }),
    );
    expect(refusing(returned, '06-20 10:10')).toBe('CASE.STAGE_FORBIDS');
  });

  it('of a newcomer by a binding ruling does not exist: no time for it is started', () => {
    const ruling = { source: 'panel-1', lead: 'zf', assists: ['ga'], releases: [], binding: true };
    const ruled = ALONE_AT.called().and(act('09-17 10:00', 'engine', 'applyRuling', ruling));
    expect(status(ruled.state, 'whistle.arrive', 'ga')).toBe('running');
    expect(status(ruled.state, 'whistle.refuse', 'ga')).toBeUndefined();
  });
});

describe('A unit that was called before there was a limit to refuse', () => {
  const refusingThen = (before: Story<WhistleState>, now: string): string => {
    const then = recordedBefore(before, { clocks: ['whistle.refuse'], fields: ['refusableUntil'] });
    return decidingThen(then, now, 'zf.deptOfficer', 'refuse', REFUSAL);
  };

  it('refuses until the limit to acknowledge', () => {
    expect(refusingThen(ALONE_AT.called(), '2026-09-17 11:09:59.999')).toBe('accepted');
    expect(refusingThen(ALONE_AT.called(), '2026-09-17 11:10:00.000')).toBe('WHISTLE.REFUSAL_TOO_LATE');
  });

  it('has used its right by acknowledging, and by refusing once', () => {
    const acknowledged = ALONE_AT.called().and(acknowledges('09-17 09:20'));
    expect(refusingThen(acknowledged, '2026-09-17 09:30:00.000')).toBe('CASE.STAGE_FORBIDS');
    const withdrawn = ALONE_AT.called().and(
      refuses('09-17 09:20', 'zf'),
      act('09-17 09:25', 'zf.deptHead', 'withdrawRefusal'),
    );
    expect(refusingThen(withdrawn, '2026-09-17 09:30:00.000')).toBe('WHISTLE.REFUSAL_TOO_LATE');
  });

  it('in an emergency refuses before it has answered, and not on site', () => {
    const emergency = story(
      act('06-19 22:42', 'wj.streetOfficer', 'draft', sheet({ ...EMERGENCY, ...ALONE })),
      act('06-19 22:44', 'wj.streetDispatcher', 'blowNow'),
    );
    expect(refusingThen(emergency, '2026-06-19 22:50:00.000')).toBe('accepted');
    const arrived = emergency.and(act('06-19 22:50', 'zf.deptOfficer', 'reportIn', ON_SITE));
    expect(refusingThen(arrived, '2026-06-19 23:00:00.000')).toBe('CASE.STAGE_FORBIDS');
  });
});
