import {
  act,
  ALONE,
  blownAt,
  CONTACT,
  due,
  ON_SITE,
  PAIR,
  RESULT,
  status,
  story,
} from './whistle.fixture.js';

const alone = story(...blownAt('09-17 09:10', ALONE));
const arrived = alone.and(act('09-17 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE));
const leave = (payload: object) =>
  arrived.when(
    act('09-17 11:00', 'zf.deptOfficer', 'depart', { unit: 'zf', reason: '另有任务', ...payload }),
  );

describe('Key work goes by a plan', () => {
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

  it('that the street decides on; approved, its dates are what is owed', () => {
    expect(due(acknowledged.state, 'whistle.plan', 'zf')).toBe('09-23 17:30');
    expect(due(submitted.state, 'whistle.decidePlan', 'zf')).toBe('09-21 17:30');
    submitted
      .when(act('09-20 10:00', 'wj.streetDeputy', 'approvePlan', { unit: 'zf' }))
      .then([
        'PlanApproved',
        ['ObligationMet', { id: 'decidePlan:zf:1', late: false }],
        ['ObligationStarted', { key: 'whistle.arrive', dueAt: '2026-09-28T17:30:00.000+08:00' }],
        ['ObligationStarted', { key: 'whistle.result', dueAt: '2026-10-30T17:30:00.000+08:00' }],
      ]);
  });

  it('and begins with its approval, before anybody has come', () => {
    const approved = submitted.and(act('09-20 10:00', 'wj.streetDeputy', 'approvePlan', { unit: 'zf' }));
    expect(approved.state).toMatchObject({ stage: 'handling', participations: [{ stage: 'planned' }] });
    const come = approved.and(act('09-28 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE));
    expect(status(come.state, 'whistle.arrive', 'zf')).toBe('met');
  });

  it('that, sent back, is owed again within two working days', () => {
    const returned = submitted.and(
      act('09-20 10:00', 'wj.streetDeputy', 'returnPlan', { unit: 'zf', reason: '措施不明' }),
    );
    expect(due(returned.state, 'whistle.plan', 'zf')).toBe('09-22 17:30');
    const again = returned.and(act('09-21 10:00', 'zf.deptDeputy', 'submitPlan', plan));
    expect(due(again.state, 'whistle.decidePlan', 'zf')).toBe('09-23 17:30');
    submitted.when(act('09-20 10:00', 'zf.deptDeputy', 'submitPlan', plan)).then('CASE.STAGE_FORBIDS');
  });

  it('whose dates may have passed when the street decides; then it is sent back', () => {
    submitted
      .when(act('09-29 10:00', 'wj.streetDeputy', 'approvePlan', { unit: 'zf' }))
      .then('CLOCK.AGREED_DATE_OUT_OF_RANGE');
  });
});

describe('Reporting in', () => {
  it('without having acknowledged counts as acknowledging, and begins the handling', () => {
    alone.when(act('09-17 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE)).then([
      ['ThreadAcknowledged', { unit: 'zf' }],
      ['ObligationMet', { id: 'acknowledge:zf:1', late: false }],
      ['ReportedIn', { unit: 'zf', mode: 'onsite' }],
      ['ObligationMet', { id: 'arrive:zf:1', late: false }],
    ]);
    expect(arrived.state.stage).toBe('handling');
  });
});

describe('Leaving before the result', () => {
  it('is a fault without relief or the street’s consent', () => {
    leave({}).then(['Departed', ['FaultRecorded', { unit: 'zf', kind: 'whistle.departedEarly' }]]);
  });

  it('is none when somebody takes over, or the street consents', () => {
    leave({ relievedBy: '赵六' }).then(['Departed']);
    leave({ consentedBy: 'p-wj-streetOfficer-2' }).then(['Departed']);
  });

  it('may be recorded by the officer who saw it, and ends with coming back', () => {
    const seen = arrived.and(
      act('09-17 11:00', 'wj.streetOfficer', 'depart', { unit: 'zf', reason: '发现其离场' }),
    );
    expect(seen.state.participations[0]).toMatchObject({ present: false, departures: 1 });
    const back = seen.and(act('09-17 14:00', 'zf.deptOfficer', 'reportIn', ON_SITE));
    expect(back.state.participations[0]).toMatchObject({ stage: 'arrived', present: true });
    expect(status(back.state, 'whistle.arrive', 'zf')).toBe('met');
  });

  it('is counted as leaving early also after the result was returned', () => {
    const returned = arrived.and(
      act('09-17 10:10', 'zf.deptOfficer', 'submitResult', RESULT),
      act('09-17 10:20', 'wj.streetOfficer', 'returnResult', { unit: 'zf', reason: '不实' }),
    );
    returned
      .when(act('09-17 11:00', 'zf.deptOfficer', 'depart', { unit: 'zf', reason: '另有任务' }))
      .then(['Departed', ['FaultRecorded', { kind: 'whistle.departedEarly' }]]);
  });
});

describe('A result', () => {
  it('meets what was owed, says all that a preliminary report would, and asks the street', () => {
    const urgent = story(...blownAt('09-17 09:10', { ...ALONE, urgency: 'urgent' })).and(
      act('09-17 09:30', 'zf.deptOfficer', 'reportIn', ON_SITE),
    );
    urgent
      .when(act('09-17 10:00', 'zf.deptOfficer', 'submitResult', RESULT))
      .then([
        'ResultSubmitted',
        ['ObligationMet', { id: 'preliminary:zf:1' }],
        ['ObligationMet', { id: 'result:zf:1' }],
        ['ObligationStarted', { key: 'whistle.acceptResult' }],
      ]);
  });

  it('that is returned is owed again; the third return orders and proposes a consultation at once', () => {
    let turn = arrived;
    for (const hour of ['11', '13', '15'])
      turn = turn.and(
        act(`09-17 ${hour}:30`, 'zf.deptOfficer', 'submitResult', RESULT),
        act(`09-17 ${hour}:40`, 'wj.streetOfficer', 'returnResult', { unit: 'zf', reason: '仍有摊位' }),
      );
    expect(turn.state.participations[0]).toMatchObject({ stage: 'arrived', returns: 3 });
    expect(due(turn.state, 'whistle.rework', 'zf')).toBe('09-20 17:30');
    const opened = turn.reactions.flatMap(([type, each]) => (each.does === 'open' ? [[type, each]] : []));
    expect(opened).toEqual([
      [
        'ResultReturned',
        expect.objectContaining({
          kind: 'consultation',
          command: {
            name: 'propose',
            payload: expect.objectContaining({
              invitees: [
                { unit: 'wj', required: true },
                { unit: 'zf', required: true },
              ],
            }),
          },
        }),
      ],
      [
        'ObligationStarted',
        expect.objectContaining({
          kind: 'supervisionOrder',
          command: expect.objectContaining({
            payload: expect.objectContaining({
              unit: 'zf',
              colour: 'yellow',
              obligationRef: { caseId: 'the-case', obligationId: 'rework:zf:3' },
            }),
          }),
        }),
      ],
    ]);
  });
});

describe('A false call', () => {
  const claim = act('09-17 11:00', 'zf.deptOfficer', 'claimFalseCall', {
    reason: '现场无摊位',
    evidence: [{ note: '照片' }],
  });
  const claimed = arrived.and(claim);
  const rule = (falseCall: boolean) =>
    claimed.when(
      act('09-18 10:00', 'jdzx.verifier', 'ruleFalseCall', { unit: 'zf', falseCall, reason: '核查' }),
    );

  it('is claimed once, after coming, and ruled within two working days', () => {
    expect(due(claimed.state, 'whistle.ruleFalseCall', 'zf')).toBe('09-20 17:30');
    claimed.when({ ...claim, at: '09-17 11:01' }).then('CASE.STAGE_FORBIDS');
    const called = story(...blownAt('09-17 09:10', ALONE));
    called.when({ ...claim, at: '09-17 09:30' }).then('CASE.STAGE_FORBIDS');
  });

  it('that was one ends the whistle with a fault of the caller', () => {
    const ruled = rule(true);
    ruled.then([
      ['FalseCallRuled', { falseCall: true }],
      ['ObligationMet', { id: 'ruleFalseCall:zf:1' }],
      ['FaultRecorded', { unit: 'wj', kind: 'whistle.falseCall' }],
      ['ObligationCancelled', { id: 'result:zf:1' }],
      ['WhistleCancelled', { falseCall: true }],
    ]);
    expect(ruled.state.outcome).toBe('falseCall');
  });

  it('that was none changes nothing else', () => {
    rule(false).then(['FalseCallRuled', ['ObligationMet', { late: false }]]);
  });

  it('is no question any more once the work is accepted', () => {
    const done = claimed.and(
      act('09-17 14:00', 'zf.deptOfficer', 'submitResult', RESULT),
      act('09-17 15:00', 'wj.streetOfficer', 'acceptResult', { unit: 'zf' }),
    );
    expect(status(done.state, 'whistle.ruleFalseCall', 'zf')).toBe('cancelled');
    expect(done.state.participations[0]?.falseCall).toBe('lapsed');
  });
});

describe('Shelving', () => {
  it('stops every clock of the case, and returns to the stage it left', () => {
    const asked = story(...blownAt('09-17 09:10', PAIR)).and(
      act('09-17 10:00', 'zf.deptOfficer', 'reportIn', ON_SITE),
      act('09-17 10:10', 'sj.deptOfficer', 'acknowledge', CONTACT),
      act('09-17 11:00', 'zf.deptDeputy', 'requestShelving', {
        condition: '待鉴定',
        evidence: [{ note: '鉴定函' }],
        reviewDate: '2026-09-28',
      }),
      act('09-17 14:00', 'zhzx.centreDeputy', 'approveShelving', { reason: '同意' }),
    );
    expect(asked.state.stage).toBe('shelved');
    expect(['zf', 'sj'].map((unit) => status(asked.state, 'whistle.result', unit))).toEqual([
      'paused',
      'paused',
    ]);
    const back = asked.and(act('09-20 09:00', 'zhzx.centreDeputy', 'resume', { reason: '鉴定已出' }));
    expect(back.state.stage).toBe('handling');
    expect(due(back.state, 'whistle.result', 'zf')).toBe('09-28 17:30');
  });
});
