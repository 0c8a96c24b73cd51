import type { Story } from '@tiaokuai/testing';
import { at } from '@tiaokuai/testing';
import type { CallSheet } from './call-sheet.js';
import {
  act,
  ALONE,
  blownAt,
  CONTACT,
  due,
  EMERGENCY,
  ON_SITE,
  PAIR,
  RESULT,
  sheet,
  SCORES,
  status,
  story,
} from './whistle.fixture.js';
import type { WhistleState } from './whistle.state.js';

type Told = Pick<Story<WhistleState>, 'state' | 'reactions'>;

function faults({ state }: Told): readonly string[] {
  return state.faults.map(({ unit, kind }) => `${unit} ${kind}`);
}

/** `white|yellow|red <unit> <obligation>` for orders, `<kind>` for other cases, in the order they were opened. */
function opened({ reactions }: Told): readonly string[] {
  return reactions.flatMap(([, reaction]) => {
    if (reaction.does !== 'open') return [];
    const { unit, colour, obligationRef } = Object(reaction.command.payload);
    return [
      reaction.kind === 'supervisionOrder'
        ? `${colour} ${unit} ${obligationRef.obligationId}`
        : reaction.kind,
    ];
  });
}

/** Who was told because a limit passed: `<unit> <posts>`. */
function told({ reactions }: Told): readonly string[] {
  return reactions.flatMap(([type, each]) =>
    type === 'ObligationElapsed' && each.does === 'notify' ? [`${each.unit} ${each.posts.join('+')}`] : [],
  );
}

const refusal = { ground: 'notStatutoryDuty', citation: { itemCode: 'JP-03' }, deputy: 'p-zf-deptDeputy-1' };
const emergency = (changed: Partial<CallSheet> = {}): Story<WhistleState> =>
  story(
    act('06-19 22:42', 'wj.streetOfficer', 'draft', sheet({ ...EMERGENCY, ...ALONE, ...changed })),
    act('06-19 22:44', 'wj.streetDispatcher', 'blowNow'),
  );
const keyWork = story(...blownAt('09-17 09:10', { ...ALONE, type: 'keyWork' }));
const alone = story(...blownAt('09-17 09:10', ALONE));
const arrived = alone.and(act('09-17 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE));
const resultIn = arrived.and(act('09-17 11:00', 'zf.deptOfficer', 'submitResult', RESULT));
const accepted = resultIn.and(act('09-17 11:30', 'wj.streetOfficer', 'acceptResult', { unit: 'zf' }));
const evaluated = accepted.and(
  act('09-17 15:00', 'wj.streetDeputy', 'evaluateDepartment', { unit: 'zf', ...SCORES }),
);

/** Column "On elapse" of the clock table of domain.md 3.1, row by row. */
describe('When a limit passes', () => {
  it('approve: a fault of the caller, its superior is told, nothing is blown, and the centre may stand in', () => {
    const asked = story(...blownAt('09-17 09:10').slice(0, 2)).until('09-18 17:30');
    expect(faults(asked)).toEqual(['wj whistle.approve.elapsed']);
    expect(told(asked)).toEqual(['wj streetHead', 'zhzx centreDeputy', 'qld districtLeader']);
    expect(asked.state.stage).toBe('approvalPending');
    asked
      .when(act('09-20 09:00', 'zhzx.centreDeputy', 'approve'))
      .then(['WhistleApproved', ['ObligationMet', { late: true }]]);
  });

  it('confirmAfter: a fault of the caller, and the call stays valid', () => {
    const silent = emergency().until('06-20 00:44');
    expect(faults(silent)).toContain('wj whistle.confirmAfter.elapsed');
    expect(silent.state).toMatchObject({ stage: 'blown', confirmation: 'owed' });
    silent
      .when(act('06-20 01:00', 'zhzx.centreDeputy', 'confirmAfter', { confirmed: false, reason: '并非险情' }))
      .then([
        'WhistleNotConfirmed',
        ['FaultRecorded', { unit: 'wj', kind: 'whistle.falseUrgency' }],
        ['ObligationMet', { late: true }],
      ]);
  });

  it('acknowledge: a fault, the deputy is reminded and the head called, the right to refuse is lost', () => {
    const silent = alone.until('09-17 11:10');
    expect(faults(silent)).toEqual(['zf whistle.acknowledge.elapsed']);
    expect(told(silent)).toEqual(['zf deptDeputy', 'zf deptHead']);
    silent.when(act('09-17 11:20', 'zf.deptOfficer', 'refuse', refusal)).then('WHISTLE.REFUSAL_TOO_LATE');
    silent
      .when(act('09-17 11:20', 'zf.deptOfficer', 'acknowledge', CONTACT))
      .then(['ThreadAcknowledged', ['ObligationMet', { late: true }]]);
  });

  it('answerRefusal: a fault of the caller; the refusal counts as contested and goes to dispute', () => {
    const silent = alone.and(act('09-17 10:30', 'zf.deptOfficer', 'refuse', refusal)).until('09-18 17:30');
    expect(faults(silent)).toEqual(['wj whistle.answerRefusal.elapsed']);
    expect(opened(silent)).toEqual(['dispute']);
    expect(silent.state.participations[0]).toMatchObject({
      stage: 'contested',
      refusal: { status: 'contested' },
    });
    expect(status(silent.state, 'whistle.result', 'zf')).toBe('paused');
  });

  it('plan: white at amber, yellow at due on the department', () => {
    const silent = keyWork
      .and(act('09-17 10:00', 'zf.deptOfficer', 'acknowledge', CONTACT))
      .until('09-23 17:30');
    expect(opened(silent)).toEqual(['white zf plan:zf:1']);
    expect(status(silent.state, 'whistle.plan', 'zf')).toBe('elapsed');
  });

  it('decidePlan: a fault of the caller; nothing is approved by silence', () => {
    const silent = keyWork
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

  it('arrive: a fault and a yellow order at once, red in an emergency, on that department alone', () => {
    const pair = story(
      ...blownAt('09-17 09:10', PAIR),
      act('09-17 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE),
      act('09-17 10:10', 'sj.deptOfficer', 'acknowledge', CONTACT),
    ).until('09-18 17:30');
    expect(faults(pair)).toEqual(['sj whistle.arrive.elapsed']);
    expect(opened(pair)).toEqual(['yellow sj arrive:sj:1']);
    expect(opened(emergency().until('06-19 23:14'))).toEqual(['red zf arrive:zf:1']);
  });

  it('arrive to joint enforcement: 30 minutes after the call, or at the appointment', () => {
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

  it('preliminary: a fault of the department, the centre’s deputy is told, a yellow order as for all that is substantive', () => {
    const silent = emergency()
      .and(act('06-19 23:00', 'zf.deptOfficer', 'reportIn', ON_SITE))
      .until('06-20 00:44');
    expect(faults(silent)).toContain('zf whistle.preliminary.elapsed');
    expect(told(silent)).toContain('zhzx centreDeputy');
    expect(opened(silent)).toEqual(['yellow zf preliminary:zf:1']);
  });

  it('result: white at amber; at due the order rises by itself, so no second one is opened', () => {
    const silent = arrived.until('09-23 17:30');
    expect(opened(silent)).toEqual(['white zf result:zf:1']);
    expect(status(silent.state, 'whistle.result', 'zf')).toBe('elapsed');
    expect(faults(silent)).toEqual([]);
  });

  it('result of an urgent call: 24 hours are long enough for a white order', () => {
    const urgent = story(...blownAt('09-17 09:10', { ...ALONE, urgency: 'urgent' }))
      .and(act('09-17 09:20', 'zf.deptOfficer', 'reportIn', ON_SITE))
      .until('09-18 09:10');
    expect(opened(urgent)).toEqual(['yellow zf preliminary:zf:1', 'white zf result:zf:1']);
  });

  it('rework: a yellow order', () => {
    const silent = resultIn
      .and(act('09-17 14:00', 'wj.streetOfficer', 'returnResult', { unit: 'zf', reason: '仍有摊位' }))
      .until('09-20 17:30');
    expect(due(silent.state, 'whistle.rework', 'zf')).toBe('09-20 17:30');
    expect(opened(silent)).toEqual(['yellow zf rework:zf:1']);
  });

  it('acceptResult: a fault of the caller, nothing accepted, the result stays met, a verifier may stand in', () => {
    const silent = resultIn.until('09-20 17:30');
    expect(faults(silent)).toEqual(['wj whistle.acceptResult.elapsed']);
    expect(silent.state.participations[0]?.stage).toBe('resultIn');
    expect(status(silent.state, 'whistle.result', 'zf')).toBe('met');
    silent
      .when(act('09-21 09:00', 'jdzx.verifier', 'acceptResult', { unit: 'zf' }))
      .then([
        'ResultAccepted',
        ['ObligationMet', { late: true }],
        ['ObligationStarted', { key: 'whistle.notify' }],
        ['ObligationStarted', { key: 'whistle.evaluate' }],
      ]);
  });

  it('evaluate: a fault of the caller; the engine records that nobody scored, and the stage moves on at that instant', () => {
    const silent = accepted.until('09-30 09:00');
    expect(due(accepted.state, 'whistle.evaluate', 'zf')).toBe('09-21 17:30');
    expect(faults(silent)).toContain('wj whistle.evaluate.elapsed');
    expect(silent.state).toMatchObject({
      stage: 'evaluated',
      participations: [{ scores: { systemOnly: true } }],
    });
    const close = silent.state.obligations['close:case:1'];
    expect(close).toMatchObject({ startedAt: at('09-21 17:30'), dueAt: at('09-24 17:30') });
  });

  it('notify: a fault of the lead, and closing stays refused', () => {
    const silent = evaluated.until('09-22 09:00');
    expect(faults(silent)).toContain('zf whistle.notify.elapsed');
    silent
      .when(act('09-22 09:00', 'wj.streetHead', 'close', { summary: '办结', citizenInformed: false }))
      .then('CASE.NOTIFICATION_MISSING');
  });

  it('ruleFalseCall: a fault of the supervision centre; its head is told and may rule', () => {
    const claimed = arrived.and(
      act('09-17 10:30', 'zf.deptOfficer', 'claimFalseCall', {
        reason: '现场无摊位',
        evidence: [{ note: '照片' }],
      }),
    );
    const silent = claimed.until('09-20 17:30');
    expect(faults(silent)).toEqual(['jdzx whistle.ruleFalseCall.elapsed']);
    expect(told(silent)).toContain('jdzx supervisionHead');
    const ruling = { unit: 'zf', falseCall: false, reason: '确有摊位' };
    claimed
      .when(act('09-18 09:00', 'jdzx.supervisionHead', 'ruleFalseCall', ruling))
      .then('ACTOR.POST_FORBIDS');
    silent
      .when(act('09-21 09:00', 'jdzx.supervisionHead', 'ruleFalseCall', ruling))
      .then(['FalseCallRuled', ['ObligationMet', { late: true }]]);
  });

  it('close: a fault of the caller, and the centre may close', () => {
    const notified = evaluated.and(
      act('09-17 16:00', 'engine', 'linkNotification', { noticeCaseId: 'n-1', recipients: ['wj', 'zf'] }),
    );
    const silent = notified.until('09-21 17:30');
    expect(faults(silent)).toEqual(['wj whistle.close.elapsed']);
    silent
      .when(act('09-22 09:00', 'zhzx.centreDeputy', 'close', { summary: '代为办结', citizenInformed: false }))
      .then([['ObligationMet', { late: true }], 'WhistleClosed']);
  });

  it('everything at once, in due order, each effective at its own instant, however late the engine woke', () => {
    const late = alone.when(act('10-09 09:00', 'zf.deptOfficer', 'reportIn', ON_SITE));
    const elapsed = late.events.filter(({ type }) => type === 'ObligationElapsed');
    expect(elapsed.map(({ payload, effectiveAt }) => [Object(payload).id, effectiveAt])).toEqual([
      ['acknowledge:zf:1', at('09-17 11:10')],
      ['arrive:zf:1', at('09-18 17:30')],
      ['result:zf:1', at('09-23 17:30')],
    ]);
  });
});
