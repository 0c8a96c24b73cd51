import { testDistrict } from '@tiaokuai/testing';
import {
  accepted,
  act,
  ALL,
  BOTH_CONFIRM,
  BY_WHISTLE,
  came,
  clocks,
  confirms,
  consult,
  consultIn,
  convened,
  deadlock,
  drafted,
  HELD,
  held,
  ISSUED,
  issued,
  MINUTES,
  notified,
  PROPOSAL,
  proposed,
  reported,
  tracking,
} from '../../../test/procedures/consultation/consultation.fixture.js';

const [FIRST, SECOND] = MINUTES.resolutions;

describe('proposing', () => {
  it('records who convenes and who is invited, and starts convening and holding', () => {
    const story = consult(proposed());
    expect(story.state).toMatchObject({
      ...{ stage: 'proposed', title: '会商：夜间油烟分工', convenor: 'zf', leadUnit: 'zf', street: 'yq' },
      parties: [
        { unit: 'zf', role: 'lead', live: true },
        { unit: 'hj', role: 'other', live: true },
        { unit: 'yq', role: 'other', live: true },
        { unit: 'sj', role: 'other', live: true },
      ],
    });
    expect(clocks(story)).toEqual({
      'convene zf': '09-18 17:30 running',
      'hold zf': '09-21 17:30 running',
    });
  });

  it('in an emergency it is short', () => {
    expect(clocks(consult(proposed({ urgency: 'emergency' })))).toEqual({
      'convene zf': '09-17 09:30 running',
      'hold zf': '09-17 11:00 running',
    });
    expect(clocks(consult(proposed({ urgency: 'urgent' })))['convene zf']).toBe('09-18 17:30 running');
  });

  it('exactly what a whistle sends, the centre convenes', () => {
    const story = consult(act('09-17 09:00', 'engine', 'propose', BY_WHISTLE));
    expect(story.state).toMatchObject({ convenor: 'zhzx', street: 'wj', title: '会商：江滨路占道经营' });
    const linked = consult(
      act('09-17 09:00', 'engine', 'propose', { ...BY_WHISTLE, aboutCaseId: 'the-whistle', matterId: 'm' }),
    );
    expect(linked.state.matterId).toBe('m');
    expect(linked.reactions[0]?.[1]).toMatchObject({
      caseId: 'the-whistle',
      command: { name: 'linkCase', payload: { caseId: 'the-case', kind: 'consultation' } },
    });
  });

  it.each([
    ['CONSULT.NEEDS_TWO_PARTIES', { invitees: [{ unit: 'zf', required: true }] }],
    ['CONSULT.NEEDS_ITEM', { itemCodes: [] }],
    ['LIST.ITEM_UNKNOWN', { itemCodes: ['JP-99'] }],
    ['CASE.FIELD_MISSING', { deputy: undefined }],
    ['CASE.FIELD_INVALID', { deputy: 'p-zf-deptOfficer-1' }],
    ['CASE.FIELD_INVALID', { invitees: [{ unit: 'nobody', required: true }] }],
    ['CASE.FIELD_INVALID', { invitees: [PROPOSAL.invitees[0], PROPOSAL.invitees[0]] }],
    ['CASE.FIELD_INVALID', { street: 'hj' }],
    ['CASE.FIELD_INVALID', { quarterly: true }],
    ['CASE.ENGINE_ONLY', { convenor: 'hj' }],
  ])('%s: %j', (code, more) => consult().when(proposed(more)).then(code));

  it('the centre alone with one unit is no consultation', () => {
    const invitees = [{ unit: 'hj', required: true }];
    const sent = { ...PROPOSAL, invitees, deputy: 'p-zhzx-centreDeputy-1' };
    consult()
      .when(act('09-17 09:00', 'zhzx.dispatcher', 'propose', sent))
      .then('CONSULT.NEEDS_TWO_PARTIES');
  });

  it('a street’s quarterly meeting with its dispatched heads is owed by the quarter’s last working day', () => {
    const sent = {
      ...{ agenda: ['季度例会'], itemCodes: [], invitees: [{ unit: 'wj-zf', required: true }] },
      ...{ urgency: 'ordinary', mode: 'meeting', quarterly: true, deputy: 'p-wj-streetDeputy-1' },
    };
    const story = consult(act('09-17 09:00', 'wj.streetOfficer', 'propose', sent));
    expect(clocks(story)['quarterly wj']).toBe('09-30 17:30 running');
    const meeting = {
      ...{ when: '2026-09-18T14:00:00.000+08:00', place: '会议室', chair: 'p-wj-streetHead-1' },
    };
    const after = story.and(
      act('09-17 10:00', 'wj.streetOfficer', 'convene', meeting),
      act('09-18 14:00', 'wj.streetOfficer', 'hold', came('wj.streetHead', 'wj-zf.bodyHead')),
    );
    expect(clocks(after)['quarterly wj']).toBe('09-30 17:30 met');
    const late = consult(act('09-30 09:00', 'wj.streetOfficer', 'propose', sent));
    expect(clocks(late)['quarterly wj']).toBe('12-31 17:30 running');
    consult()
      .when(act('09-17 09:00', 'yq.streetOfficer', 'propose', { ...sent, deputy: 'p-yq-streetDeputy-1' }))
      .then('CASE.FIELD_INVALID');
  });

  it('is withdrawn until it is convened', () => {
    const withdrawal = act('09-17 09:30', 'zf.deptOfficer', 'withdraw', { reason: '已解决' });
    expect(consult(proposed(), withdrawal).state.outcome).toBe('withdrawn');
    consult(proposed(), convened())
      .when({ ...withdrawal, at: '09-17 11:00' })
      .then('CASE.STAGE_FORBIDS');
  });
});

describe('the notice', () => {
  it('asks every invitee for a reply by the meeting', () => {
    const story = consult(proposed(), convened());
    expect(clocks(story)).toMatchObject({
      'convene zf': '09-18 17:30 met',
      'reply hj': '09-18 14:00 running',
      'reply yq': '09-18 14:00 running',
      'reply sj': '09-18 14:00 running',
    });
  });

  it.each([
    ['CONSULT.NOTICE_TOO_SHORT', { when: '2026-09-17T16:00:00.000+08:00' }],
    ['CONSULT.NOTICE_TOO_SHORT', { when: '2026-09-17T09:30:00.000+08:00' }],
    ['CASE.FIELD_INVALID', { chair: 'p-ga-deptHead-1' }],
  ])('%s: %j', (code, more) => consult(proposed()).when(convened(more)).then(code));

  it('in an emergency none is needed, but it lies ahead', () => {
    const emergency = consult(proposed({ urgency: 'emergency' }));
    const soon = { ...convened({ when: '2026-09-17T09:40:00.000+08:00' }), at: '09-17 09:10' };
    expect(emergency.when(soon).rejection).toBeUndefined();
    emergency
      .when({ ...convened({ when: '2026-09-17T09:10:00.000+08:00' }), at: '09-17 09:10' })
      .then('CONSULT.NOTICE_TOO_SHORT');
  });

  it('by the centre’s deputy takes the convening over', () => {
    const taken = consult(proposed(), { ...convened(), by: act('', 'zhzx.centreDeputy', '').by });
    expect(taken.state).toMatchObject({ convenor: 'zhzx', leadUnit: 'zhzx' });
    expect(taken.state.parties.map(({ unit }) => unit)).toContain('zf');
    expect(clocks(taken)).toMatchObject({
      'convene zf': '09-18 17:30 cancelled',
      'convene zhzx': '09-18 17:30 met',
      'hold zhzx': '09-21 17:30 running',
    });
  });
});

describe('attendance', () => {
  const open = consult(proposed(), convened());

  it('is confirmed with a person of the unit, or declined, and may be changed', () => {
    open.when(confirms('hj', 'deptOfficer')).then([
      ['AttendanceConfirmed', { unit: 'hj', person: 'p-hj-deptOfficer-1' }],
      ['ObligationMet', { id: 'reply:hj:1', late: false }],
    ]);
    open
      .when(act('09-17 11:00', 'hj.deptOfficer', 'confirmAttendance', { person: 'p-yq-streetHead-1' }))
      .then('CASE.FIELD_INVALID');
    const declines = act('09-17 11:30', 'hj.deptOfficer', 'declineAttendance', { reason: '冲突' });
    const declined = open.and(confirms('hj', 'deptOfficer'), declines);
    expect(declined.state.invitees[0]).toMatchObject({ reply: 'declined' });
    declined.when(declines).then('CASE.STAGE_FORBIDS');
    open
      .when(act('09-17 11:00', 'hj.deptOfficer', 'declineAttendance', { reason: '冲突', substitute: 'p-x' }))
      .then('CASE.FIELD_INVALID');
  });

  it('by positions recorded beforehand or there, in words and with a basis', () => {
    const position = act('09-17 12:00', 'hj.deptOfficer', 'recordPosition', {
      ...{ position: 'disagree', text: '人手不足', basis: '编制文件' },
    });
    expect(open.and(position).state.invitees[0]?.position).toEqual({
      ...{ position: 'disagree', text: '人手不足', basis: '编制文件' },
    });
    expect(consult(...HELD).when({ ...position, at: '09-18 15:00' }).rejection).toBeUndefined();
  });
});

describe('holding', () => {
  const open = consult(proposed(), convened(), ...BOTH_CONFIRM);

  it('not before its time, nor with strangers', () => {
    open.when(held(ALL, '09-18 13:59')).then('CLOCK.NOT_YET_DUE');
    open.when(held(came('ga.deptHead'))).then('CASE.FIELD_INVALID');
    open.when(held({ present: [{ unit: 'hj', person: 'p-yq-streetHead-1' }] })).then('CASE.FIELD_INVALID');
  });

  it('with every required invitee, by whom it named or by somebody of deputy rank', () => {
    expect(open.and(held()).state.stage).toBe('held');
    expect(open.and(held(came('hj.deptDeputy', 'yq.streetHead'))).state.stage).toBe('held');
    expect(open.and(held(came('hj.liaisonA', 'yq.streetHead'))).state.stage).toBe('noQuorum');
    expect(clocks(open.and(held()))).toMatchObject({
      'hold zf': '09-21 17:30 met',
      'minutes zf': '09-21 17:30 running',
    });
  });

  it('in writing whoever recorded a position took part', () => {
    const position = (unit: string, post: string) =>
      act('09-17 12:00', `${unit}.${post}`, 'recordPosition', { position: 'agree' });
    const written = consult(proposed({ mode: 'written' }), convened(), position('hj', 'deptOfficer'));
    expect(written.and(held({ present: [] })).state.stage).toBe('noQuorum');
    expect(written.and(position('yq', 'streetOfficer'), held({ present: [] })).state.stage).toBe('held');
  });

  it('without quorum it is convened anew; the second time it goes up, with orders on who stayed away', () => {
    const once = open.and(held(came('yq.streetOfficer')));
    expect(once.state).toMatchObject({ stage: 'noQuorum', withoutQuorum: 1 });
    expect(once.state.faults.map(({ kind }) => kind)).toEqual(['consultation.reply.elapsed']);
    expect(clocks(once)).toMatchObject({
      'convene zf': '09-20 17:30 running',
      'hold zf': '09-22 17:30 running',
    });
    const again = once.and(
      { ...convened({ when: '2026-09-21T14:00:00.000+08:00' }), at: '09-18 15:00' },
      { ...confirms('hj', 'deptOfficer'), at: '09-18 16:00' },
      { ...confirms('yq', 'streetOfficer'), at: '09-18 16:00' },
      held(came('yq.streetOfficer'), '09-21 14:00'),
    );
    expect(again.state.stage).toBe('escalated');
    expect(again.state.faults.at(-1)).toMatchObject({
      ...{ unit: 'hj', kind: 'consultation.absent', obligationId: 'reply:hj:2' },
    });
    expect(
      again.reactions.filter(([type]) => type === 'FaultRecorded').map(([, each]) => each),
    ).toMatchObject([
      {
        kind: 'supervisionOrder',
        command: {
          payload: {
            ...{ unit: 'hj', colour: 'yellow' },
            obligationRef: { caseId: 'the-case', obligationId: 'reply:hj:2' },
          },
        },
      },
    ]);
    expect(again.reactions.findLast(([type]) => type === 'NoQuorum')?.[1]).toMatchObject({ unit: 'zfb' });
  });
});

describe('minutes', () => {
  const open = consult(...HELD);

  it.each([
    ['CONSULT.OWNER_ABSENT', [{ ...FIRST, owner: 'sj' }]],
    ['CONSULT.ACTION_NEEDS_ONE_OWNER', [{ ...FIRST, owner: undefined }]],
    ['CONSULT.ACTION_NEEDS_ONE_OWNER', [FIRST, { ...FIRST, owner: 'yq' }]],
    ['GATE.BEYOND_ASSISTING_DUTY', [{ ...SECOND, action: '巡查' }]],
    ['CLOCK.AGREED_DATE_OUT_OF_RANGE', [{ ...FIRST, agreedDate: '2026-09-18' }]],
    ['CALENDAR.NOT_COVERED', [{ ...FIRST, agreedDate: '2035-01-01' }]],
    ['LIST.ITEM_UNKNOWN', [{ ...FIRST, itemCode: 'JP-99' }]],
    ['CASE.FIELD_MISSING', []],
  ])('%s', (code, resolutions) => open.when(drafted({ resolutions })).then(code));

  it('GATE.UNLISTED where nothing was named that a street assists with', () => {
    const bare = { ...PROPOSAL, deputy: undefined, itemCodes: [], convenor: 'zf' };
    consult(act('09-17 09:00', 'engine', 'propose', bare), ...HELD.slice(1))
      .when(drafted({ resolutions: [SECOND] }))
      .then('GATE.UNLISTED');
  });

  it('LIST.ITEM_UNKNOWN of a boundary', () => {
    open
      .when(drafted({ resolutions: [], boundaries: [{ item: 'JP-99', text: '监测归环境分局' }] }))
      .then('LIST.ITEM_UNKNOWN');
  });

  it('may bind who agreed in writing, though absent', () => {
    const agrees = act('09-17 12:00', 'sj.deptOfficer', 'recordPosition', { position: 'agree' });
    const story = consult(proposed(), convened(), ...BOTH_CONFIRM, agrees, held());
    expect(story.when(drafted({ resolutions: [{ ...FIRST, owner: 'sj' }] })).rejection).toBeUndefined();
  });

  it('are drafted again as often as needed, then issued by the chair', () => {
    const story = open.and(drafted(), drafted({ ...MINUTES, dissent: '街道保留意见' }), issued);
    expect(story.state).toMatchObject({ stage: 'minutesIssued', minutes: { dissent: '街道保留意见' } });
    expect(clocks(story)).toMatchObject({
      'minutes zf': '09-21 17:30 met',
      'objection zf': '09-21 17:30 running',
    });
  });

  it('cannot be issued once the gate forbids what they resolve', () => {
    const narrower = testDistrict({ items: [] });
    open.and(drafted()).in(narrower).when(issued).then('GATE.UNLISTED');
  });

  it('have one round of objections', () => {
    const objection = act('09-18 17:10', 'hj.deptOfficer', 'objectToMinutes', {
      ...{ point: '频次', wording: '每月一次' },
    });
    const objected = consult(...ISSUED).and(objection);
    expect(objected.state.stage).toBe('minutesDrafted');
    expect(clocks(objected)).toMatchObject({
      'objection zf': '09-21 17:30 cancelled',
      'minutes zf': '09-21 17:30 running',
    });
    objected
      .and({ ...issued, at: '09-18 17:20' })
      .when({ ...objection, at: '09-18 17:25' })
      .then('CONSULT.OBJECTION_ONCE');
  });
});

describe('a deadlock', () => {
  const payloadOf = (more: object) =>
    consult(...HELD, deadlock(more)).reactions.find(([type]) => type === 'Deadlocked')?.[1];

  it('goes to the panel', () => {
    expect(payloadOf({})).toMatchObject({
      ...{ does: 'open', kind: 'panel' },
      command: {
        name: 'docket',
        payload: {
          ...{ matterId: 'the-case', question: '监测由谁负责', parties: ['hj', 'yq', 'sj'] },
          ...{ itemCodes: ['JP-02', 'JP-03'], urgency: 'ordinary' },
        },
      },
    });
  });

  it('about whose duty it is, to a dispute that needs no more negotiation', () => {
    expect(payloadOf({ ownership: true })).toMatchObject({
      ...{ does: 'open', kind: 'dispute' },
      command: {
        name: 'openNegotiation',
        payload: { issueKind: 'duty', contested: [{ caseId: 'the-case' }], minutes: '监测由谁负责' },
      },
    });
  });

  it('needs no minutes, and is closed by the engine once everybody was told', () => {
    const locked = consult(...HELD, deadlock());
    expect(clocks(locked)).toMatchObject({
      'minutes zf': '09-21 17:30 cancelled',
      'notify zf': '09-22 17:30 running',
    });
    locked.when(act('09-18 17:00', 'engine', 'close')).then('CASE.NOTIFICATION_MISSING');
    const told = locked.and(notified('09-21 10:00', 'zf', 'hj', 'yq', 'sj'));
    expect(told.reactions.at(-1)?.[1]).toMatchObject({ caseId: 'the-case', command: { name: 'close' } });
    expect(told.and(act('09-21 10:01', 'engine', 'close')).state.outcome).toBe('deadlocked');
  });

  it('so is what was handed up', () => {
    const once = consult(proposed(), convened(), held({ present: [] }));
    const up = once.and(
      { ...convened({ when: '2026-09-21T14:00:00.000+08:00' }), at: '09-18 15:00' },
      held({ present: [] }, '09-21 14:00'),
      notified('09-21 15:00', 'zf', 'hj', 'yq', 'sj'),
      act('09-21 15:01', 'engine', 'close'),
    );
    expect(up.state).toMatchObject({ over: true, outcome: 'escalated' });
  });
});

describe('actions', () => {
  it('are owed once nobody objected, each by its owner and date', () => {
    expect(tracking().state.stage).toBe('tracking');
    expect(clocks(tracking())).toMatchObject({
      'action hj': '10-15 17:30 running',
      'action yq': '10-16 17:30 running',
      'notify zf': '09-24 17:30 running',
    });
  });

  it('are reported by their owners and accepted by the chair', () => {
    const done = tracking().and(reported('hj', 'deptOfficer', 'action-1'));
    expect(clocks(done)['action hj']).toBe('10-15 17:30 met');
    done.when(act('09-23 12:00', 'zf.deptOfficer', 'close')).then('CONSULT.ACTIONS_OPEN');
    const all = done.and(
      { ...reported('yq', 'streetOfficer', 'action-2'), at: '09-23 10:30' },
      accepted('action-1'),
      accepted('action-2'),
    );
    all.when(act('09-23 12:00', 'zf.deptOfficer', 'close')).then('CASE.NOTIFICATION_MISSING');
    all.when(accepted('action-1')).then('CASE.FIELD_INVALID');
    const over = all.and(
      notified('09-23 14:00', 'zf', 'hj', 'yq', 'sj'),
      act('09-23 15:00', 'zf.deptOfficer', 'close'),
    );
    expect(over.state).toMatchObject({ stage: 'closed', outcome: 'agreed' });
  });

  it('whose date has passed when the minutes bind are owed the day after', () => {
    const minutes = { resolutions: [{ ...FIRST, agreedDate: '2026-09-20' }] };
    const bound = consult(...HELD, drafted(minutes), issued).until('09-22 08:30');
    expect(clocks(bound)['action hj']).toBe('09-22 17:30 running');
  });

  it('are extended by consent of the convenor', () => {
    const asked = tracking().and(
      act('09-23 09:00', 'hj.deptDeputy', 'requestExtension', {
        ...{ obligationId: 'action:hj:1', length: 2, grade: 'party', specialReason: 'weather' },
      }),
      act('09-23 10:00', 'zf.deptDeputy', 'decideExtension', {
        ...{ requestId: 'extension-1', granted: true, reason: '同意' },
      }),
    );
    expect(clocks(asked)['action hj']).toBe('10-19 17:30 running');
  });

  it('a boundary feeds the list', () => {
    const boundary = { item: 'JP-02', text: '监测归环境分局' };
    const agreed = consult(...HELD, drafted({ resolutions: [], boundaries: [boundary] }), issued).until(
      '09-22 08:30',
    );
    expect(agreed.reactions.find(([type]) => type === 'MinutesBound')?.[1]).toMatchObject({
      ...{ does: 'open', kind: 'listChange' },
      command: { name: 'propose', payload: { change: 'alter', item: 'JP-02', content: '监测归环境分局' } },
    });
    const over = agreed.and(
      notified('09-22 14:00', 'zf', 'hj', 'yq', 'sj'),
      act('09-22 15:00', 'zf.deptOfficer', 'close'),
    );
    expect(over.state.outcome).toBe('agreedBoundary');
  });
});

it('a second position replaces the first, and works in any district', () => {
  const story = consultIn(testDistrict(), proposed(), convened());
  const says = (position: string) => act('09-17 12:00', 'hj.deptOfficer', 'recordPosition', { position });
  expect(story.and(says('agree'), says('disagree')).state.invitees[0]?.position).toMatchObject({
    position: 'disagree',
  });
});
