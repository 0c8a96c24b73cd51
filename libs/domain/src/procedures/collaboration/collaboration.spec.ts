import { testDistrict } from '@tiaokuai/testing';
import {
  accepted,
  act,
  clocks,
  closed,
  collab,
  collabIn,
  confirmed,
  contested,
  declined,
  notified,
  OF_STREET,
  REQUEST,
  requested,
  RESULT,
  resultIn,
  ruled,
  signedIn,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

const OVERRULE = { reason: '材料齐全', citation: { itemCode: 'JP-03' } };
const SUPPLEMENT = {
  files: [{ name: '照片.jpg', sha256: 'a'.repeat(64), mediaType: 'image/jpeg', size: 9 }],
};

describe('asking', () => {
  it('records both sides, copies the centre, and starts signing in', () => {
    const sent = collab(requested());
    expect(sent.state).toMatchObject({
      ...{ stage: 'sent', title: '夜间油烟监测协作', street: 'yq', leadUnit: 'hj', itemCodes: ['JP-03'] },
      parties: [
        { unit: 'yq', role: 'caller', live: true },
        { unit: 'hj', role: 'lead', live: true },
        { unit: 'zhzx', role: 'copy', live: true },
      ],
    });
    expect(clocks(sent)).toEqual({ 'signIn hj': '09-17 11:00 running' });
    expect(sent.reactions.map(([type, { key }]) => [type, key])).toEqual([
      ['CollaborationRequested', 'copy:zhzx'],
      ['ObligationStarted', 'asked'],
    ]);
  });

  it('urgent, it is short', () => {
    expect(clocks(collab(requested({ urgency: 'urgent' })))).toEqual({ 'signIn hj': '09-17 09:30 running' });
  });

  it('a department asks a street by what it assists with, or by an admission', () => {
    const asked = collab(act('09-17 09:00', 'zf.deptOfficer', 'request', OF_STREET));
    expect(asked.state).toMatchObject({ street: 'wj', leadUnit: 'wj', requester: 'zf' });
    const admission = {
      ...{ id: 'admission-1', task: '夏季防溺水巡查', streets: ['wj'], from: '2026-06-01', to: '2026-09-30' },
      ...{ fundingConfirmed: true, powersInForce: true },
    };
    const plain = testDistrict();
    const admitting = {
      ...plain,
      context: (...args: Parameters<typeof plain.context>) => ({
        ...plain.context(...args),
        inForce: () => ({
          ...plain.inForce,
          gate: { version: 1, admissions: [admission], negativeList: [] },
        }),
      }),
    };
    const { itemCode: _none, ...bare } = OF_STREET;
    const sent = { ...bare, details: '夏季防溺水巡查', admissionId: 'admission-1' };
    expect(
      collabIn(admitting, act('09-17 09:00', 'zf.deptOfficer', 'request', sent)).state.itemCodes,
    ).toEqual([]);
    collab()
      .when(act('09-17 09:00', 'zf.deptOfficer', 'request', sent))
      .then('GATE.ADMISSION_NOT_ACTIVE');
  });

  it('a dispatched body asks through its department, and reads along', () => {
    const asked = collab(
      act('09-17 09:00', 'zf.deptOfficer', 'request', {
        ...{ ...REQUEST, deputy: 'p-zf-deptDeputy-1', forBody: 'wj-zf', street: 'wj' },
      }),
    );
    expect(asked.state.parties).toContainEqual({ unit: 'wj-zf', role: 'other', live: true });
    expect(asked.state.street).toBe('wj');
  });

  it.each([
    ['COLLAB.NEEDS_ITEM', { itemCode: undefined }],
    ['COLLAB.NEEDS_ITEM', { itemCode: undefined, admissionId: 'admission-1' }],
    ['LIST.ITEM_UNKNOWN', { itemCode: 'JP-99' }],
    ['COLLAB.SELF_REQUEST', { to: 'yq' }],
    ['COLLAB.ASK_OUTSIDE_ITEM', { to: 'sj' }],
    ['COLLAB.ASK_OUTSIDE_ITEM', { to: 'wj', ask: 'identification' }],
    ['COLLAB.ASK_OUTSIDE_ITEM', { to: 'wj', ask: 'transfer' }],
    ['GATE.BEYOND_ASSISTING_DUTY', { to: 'wj', details: '巡查并处罚' }],
    ['CASE.FIELD_INVALID', { to: 'nobody' }],
    ['CASE.FIELD_INVALID', { to: 'zhzx' }],
    ['CASE.FIELD_INVALID', { forBody: 'wj-zf' }],
    ['CASE.FIELD_INVALID', { street: 'hj' }],
    ['CASE.FIELD_INVALID', { deputy: 'p-yq-streetOfficer-1' }],
    ['CLOCK.AGREED_DATE_OUT_OF_RANGE', { wantedBy: '2026-09-16' }],
  ])('%s: %j', (code, more) => collab().when(requested(more)).then(code));

  it('COLLAB.SELF_REQUEST: nor its own dispatched body', () => {
    const own = { ...REQUEST, to: 'wj-zf', itemCode: 'JP-01', deputy: 'p-zf-deptDeputy-1' };
    collab()
      .when(act('09-17 09:00', 'zf.deptOfficer', 'request', own))
      .then('COLLAB.SELF_REQUEST');
  });

  it('CASE.LIAISON_VACANT when nobody would see it', () => {
    const vacant = testDistrict({
      directory: (directory) => ({
        ...directory,
        holdings: Object.fromEntries(
          Object.entries(directory.holdings).filter(([person]) => !person.startsWith('p-hj-liaison')),
        ),
      }),
    });
    collabIn(vacant).when(requested()).then('CASE.LIAISON_VACANT');
  });
});

describe('answering', () => {
  const open = collab(requested(), signedIn);

  it('signing in meets its clock and starts the answer', () => {
    expect(clocks(open)).toEqual({ 'signIn hj': '09-17 11:00 met', 'decide hj': '09-18 17:30 running' });
  });

  it('accepting starts the work, in the length of what was asked', () => {
    const length = (ask: string, urgency = 'ordinary'): string | undefined =>
      clocks(collab(requested({ ask, urgency }), signedIn, { ...accepted, at: '09-17 10:30' }))['result hj'];
    expect([
      length('check'),
      length('identification'),
      length('transfer'),
      length('check', 'urgent'),
      length('identification', 'urgent'),
      length('transfer', 'urgent'),
    ]).toEqual([
      '09-23 17:30 running',
      '09-20 17:30 running',
      '09-21 17:30 running',
      '09-18 10:30 running',
      '09-18 17:30 running',
      '09-18 10:30 running',
    ]);
  });

  it('cannot promise yesterday', () => {
    open
      .when({ ...accepted, with: { contact: '李四', plan: '到场', byDate: '2026-09-16' } })
      .then('CLOCK.AGREED_DATE_OUT_OF_RANGE');
  });

  it('a supplement may be asked for once; the answer then has its full time again', () => {
    const asked = open.and(act('09-17 15:00', 'hj.deptOfficer', 'requestSupplement', { missing: ['照片'] }));
    expect([asked.state.stage, clocks(asked)['supplement yq']]).toEqual([
      'supplementing',
      '09-21 17:30 running',
    ]);
    const given = asked.and(act('09-18 09:00', 'yq.streetOfficer', 'supplement', SUPPLEMENT));
    expect(clocks(given)).toMatchObject({
      'supplement yq': '09-21 17:30 met',
      'decide hj': '09-20 17:30 running',
    });
    given
      .when(act('09-18 10:00', 'hj.deptOfficer', 'requestSupplement', { missing: ['视频'] }))
      .then('COLLAB.SUPPLEMENT_ONCE');
  });

  it.each([
    ['COLLAB.DECLINE_GROUND_UNKNOWN', { ground: 'tooBusy' }],
    ['COLLAB.DECLINE_GROUND_UNKNOWN', { ground: 'noOrder' }],
    ['COLLAB.DECLINE_NEEDS_CITATION', { citation: {} }],
    ['COLLAB.DECLINE_NEEDS_CITATION', { citation: { law: '大气污染防治法' } }],
    ['LIST.ITEM_UNKNOWN', { citation: { itemCode: 'JP-99' } }],
  ])('declining: %s for %j', (code, more) => open.when(declined(more)).then(code));

  it('may be withdrawn by the requester until there is a result', () => {
    const withdrawal = act('09-17 16:00', 'yq.streetOfficer', 'withdraw', { reason: '已自行解决' });
    open.when(withdrawal).then(['ObligationCancelled', 'CollaborationWithdrawn']);
    expect(collab(requested(), signedIn, accepted, withdrawal).state.outcome).toBe('withdrawn');
    collab(requested(), signedIn, accepted, resultIn)
      .when({ ...withdrawal, at: '09-21 11:00' })
      .then('CASE.STAGE_FORBIDS');
  });
});

describe('a decline', () => {
  const open = collab(requested(), signedIn, declined());

  it('is answered by the requester within its time', () => {
    expect([open.state.stage, clocks(open)['answerDecline yq']]).toEqual(['declined', '09-21 17:30 running']);
    open.when(act('09-18 09:00', 'yq.streetDeputy', 'acceptDecline')).then([
      ['ObligationMet', { late: false }],
      ['DeclineAccepted', { bySilence: false }],
      ['CollaborationClosed', { outcome: 'declinedAccepted' }],
    ]);
  });

  it('withdrawn, it is answered anew; a second one goes to a dispute at once', () => {
    const again = open.and(act('09-17 16:00', 'hj.deptOfficer', 'withdrawDecline'));
    expect(clocks(again)).toMatchObject({
      'answerDecline yq': '09-21 17:30 cancelled',
      'decide hj': '09-18 17:30 running',
    });
    const second = again.and({ ...declined(), at: '09-17 16:30' });
    expect(second.state).toMatchObject({ stage: 'disputed', declines: 2 });
    expect(second.events.at(-1)).toMatchObject({ type: 'DeclineContested', payload: { byRule: true } });
  });

  it('of fact is overruled by the centre, and only accepting is left', () => {
    const byFact = collab(requested(), signedIn, declined({ ground: 'factsInsufficient' }));
    const over = byFact.and(act('09-18 09:00', 'zhzx.centreDeputy', 'overrule', OVERRULE));
    expect([over.state.stage, clocks(over)['decide hj']]).toEqual(['signedIn', '09-20 17:30 running']);
    over.when({ ...declined(), at: '09-18 10:00' }).then('COLLAB.DECLINE_USED');
    byFact
      .when(act('09-18 09:00', 'zhzx.centreDeputy', 'overrule', { ...OVERRULE, citation: {} }))
      .then('COLLAB.DECLINE_NEEDS_CITATION');
    open
      .when(act('09-18 09:00', 'zhzx.centreDeputy', 'overrule', OVERRULE))
      .then('COLLAB.OVERRULE_DUTY_GROUND');
  });

  it('contested, it opens a dispute about the answer, which stands still', () => {
    const disputed = open.and(contested);
    expect(clocks(disputed)).toMatchObject({
      'answerDecline yq': '09-21 17:30 met',
      'decide hj': '09-20 17:30 paused',
      'contestedMax zhzx': '10-15 17:30 running',
    });
    expect(disputed.reactions.filter(([type]) => type === 'DeclineContested')).toEqual([
      [
        'DeclineContested',
        {
          key: 'dispute',
          does: 'open',
          kind: 'dispute',
          about: { zh: '退回协作请求引起的争议', en: 'Dispute about a declined request' },
          command: {
            name: 'openNegotiation',
            payload: {
              parties: ['hj', 'yq'],
              issueKind: 'duty',
              issue: '夜间到场监测油烟浓度',
              itemCodes: ['JP-03', 'JP-02'],
              contested: [{ caseId: 'the-case', obligationId: 'decide:hj:2' }],
            },
          },
        },
      ],
    ]);
  });

  it.each([
    ['assistance', { ask: 'check' }],
    ['transfer', { ask: 'transfer' }],
  ])('for reasons of fact it is a dispute about %s', (issueKind, more) => {
    const disputed = collab(requested(more), signedIn, declined({ ground: 'alreadyHandled' }), contested);
    expect(disputed.reactions.find(([type]) => type === 'DeclineContested')?.[1]).toMatchObject({
      command: { payload: { issueKind } },
    });
  });

  it('counted over several cases of one matter, the engine contests it', () => {
    open
      .when({ ...contested, by: act('09-18 09:00', 'engine', '').by })
      .then([
        'ObligationCancelled',
        ['ObligationStarted', { key: 'collaboration.decide' }],
        'ObligationPaused',
        ['ObligationStarted', { key: 'pause.contestedMax' }],
        ['DeclineContested', { byRule: true }],
      ]);
  });
});

describe('a ruling', () => {
  const disputed = collab(requested(), signedIn, declined(), contested);

  it('keeps the unit: it answers anew in full time and is bound', () => {
    const stays = disputed.and(ruled('hj'));
    expect(stays.state).toMatchObject({ stage: 'signedIn', boundUnits: ['hj'], declineUsed: true });
    expect(clocks(stays)).toMatchObject({
      'contestedMax zhzx': '10-15 17:30 cancelled',
      'decide hj': '09-29 17:30 running',
    });
    stays.when({ ...declined(), at: '09-28 16:00' }).then('CASE.DETERMINATION_BINDS');
    const done = stays.and(
      { ...accepted, at: '09-28 16:00' },
      { ...resultIn, at: '09-29 10:00' },
      { ...confirmed, at: '09-29 15:00' },
      { ...notified('yq', 'hj'), at: '09-30 10:00' },
      { ...closed, at: '09-30 11:00' },
    );
    expect(done.state.outcome).toBe('declinedOverruled');
  });

  it('that does not bind leaves only accepting all the same', () => {
    disputed
      .and(ruled('zf', { assists: ['hj'], binding: false }))
      .when({ ...declined(), at: '09-28 16:00' })
      .then('COLLAB.DECLINE_USED');
  });

  it('names another: the request ends', () => {
    const goes = disputed.and(ruled('zf', { releases: ['hj'] }));
    expect(goes.state).toMatchObject({ over: true, outcome: 'declinedAccepted' });
    goes.when(ruled('zf')).then('CASE.OVER');
  });

  it('cannot keep and release one unit, nor come where nothing is contested', () => {
    disputed.when(ruled('hj', { releases: ['hj'] })).then('CASE.FIELD_INVALID');
  });

  it('one for the whole matter binds whoever is named and has not declined, and changes nothing else', () => {
    const asked = collab(requested(), signedIn, accepted);
    const bound = asked.and({ ...ruled('hj', { itemCodes: ['JP-03'] }), at: '09-18 09:00' });
    expect(bound.state).toMatchObject({ stage: asked.state.stage, boundUnits: ['hj'] });
    expect(clocks(bound)).toEqual(clocks(asked));
    for (const other of [ruled('zf', { itemCodes: ['JP-03'] }), ruled('hj', { itemCodes: ['JP-01'] })])
      expect(asked.and(other).state.boundUnits).toEqual([]);
  });

  it('one for the whole matter answers a decline that nobody has answered yet', () => {
    const open = collab(requested(), signedIn, declined());
    const stays = open.and({ ...ruled('hj', { itemCodes: ['JP-03'] }), at: '09-18 09:00' });
    expect(stays.state).toMatchObject({ stage: 'signedIn', declineUsed: true });
    expect(clocks(stays)['answerDecline yq']).toContain('cancelled');
    stays.when({ ...declined(), at: '09-18 10:00' }).then('CASE.DETERMINATION_BINDS');
    const goes = open.and({ ...ruled('zf', { itemCodes: ['JP-03'] }), at: '09-18 09:00' });
    expect(goes.state).toMatchObject({ over: true, outcome: 'declinedAccepted' });
  });

  it('never came: what was contested runs on, and the unit that declined owes it', () => {
    const resumed = disputed.and(
      act('09-28 15:00', 'engine', 'resumeAfterDispute', {
        ...{ sourceCaseId: 'the-dispute', obligationIds: ['decide:hj:2'] },
      }),
    );
    expect(resumed.state).toMatchObject({ stage: 'signedIn', declineUsed: true });
    expect(clocks(resumed)).toMatchObject({
      'decide hj': '09-29 17:30 running',
      'contestedMax zhzx': '10-15 17:30 cancelled',
    });
  });

  it('meanwhile an interim lead may be named, by rule the lead of the item', () => {
    const { state } = disputed.until('10-16 09:00');
    expect(state.interimLead).toMatchObject({ unit: 'hj', thread: 'hj' });
  });
});

describe('working', () => {
  const working = collab(requested(), signedIn, accepted);

  it('a result needs evidence', () => {
    working.when({ ...resultIn, with: { ...RESULT, evidence: [] } }).then('COLLAB.RESULT_NEEDS_EVIDENCE');
    working.when(resultIn).then([
      ['ResultSubmitted', { complete: 'yes' }],
      ['ObligationMet', { id: 'result:hj:1', late: false }],
      ['ObligationStarted', { key: 'collaboration.confirm', ownerUnit: 'yq' }],
    ]);
  });

  it('progress moves no clock', () => {
    working
      .when(act('09-18 09:00', 'hj.deptOfficer', 'reportProgress', { text: '已到场' }))
      .then(['ProgressReported']);
  });

  it('is returned to be done again; the third return counts extra', () => {
    let story = working;
    for (const day of ['18', '21', '22'])
      story = story.and(
        { ...resultIn, at: `09-${day} 10:00` },
        act(`09-${day} 15:00`, 'yq.streetOfficer', 'returnForRework', { reason: '缺少数据' }),
      );
    expect(story.state).toMatchObject({
      returns: 3,
      faults: [{ unit: 'hj', kind: 'collaboration.returnedOften' }],
    });
    expect(clocks(story)).toMatchObject({
      'result hj': '09-23 17:30 met',
      'rework hj': '09-24 17:30 running',
      'confirm yq': '09-28 17:30 met',
    });
  });

  it('is extended once, by consent of the other side, a transfer to five days at most', () => {
    const ask = (at: string, length: number) =>
      act(at, 'hj.deptDeputy', 'requestExtension', {
        ...{ obligationId: 'result:hj:1', length, grade: 'party', specialReason: 'weather' },
      });
    const consent = act('09-18 10:00', 'yq.streetDeputy', 'decideExtension', {
      ...{ requestId: 'extension-1', granted: true, reason: '同意' },
    });
    const extended = working.and(ask('09-18 09:00', 5), consent);
    expect(clocks(extended)['result hj']).toBe('10-08 17:30 running');
    extended.when(ask('09-18 11:00', 1)).then('CLOCK.EXTENSIONS_USED_UP');
    const transfer = collab(requested({ ask: 'transfer' }), signedIn, accepted);
    transfer.when(ask('09-18 09:00', 3)).then('CLOCK.EXTENSION_TOO_LONG');
    expect(clocks(transfer.and(ask('09-18 09:00', 2), consent))['result hj']).toBe('09-23 17:30 running');
  });

  it('is shelved and resumed where it stood', () => {
    const shelved = working.and(
      act('09-18 09:00', 'hj.deptDeputy', 'requestShelving', {
        ...{ condition: '店铺复业', evidence: [{ note: '停业照片' }], reviewDate: '2026-09-29' },
      }),
      act('09-18 10:00', 'zhzx.centreDeputy', 'approveShelving', { reason: '属实' }),
    );
    expect([shelved.state.stage, clocks(shelved)['result hj']]).toEqual(['shelved', '09-23 17:30 paused']);
    const on = shelved.and(act('09-21 10:00', 'zhzx.centreDeputy', 'resume', { reason: '已复业' }));
    expect([on.state.stage, clocks(on)['result hj']]).toEqual(['inProgress', '09-28 17:30 running']);
  });
});

describe('closing', () => {
  const inHand = collab(requested(), signedIn, accepted, resultIn, confirmed);

  it('waits for the notification of both sides and the street', () => {
    expect(clocks(inHand)['notify hj']).toBe('09-24 17:30 running');
    inHand.when(closed).then('CASE.NOTIFICATION_MISSING');
    inHand.when(notified('hj')).then([['NotificationLinked', { complete: false }]]);
    const told = inHand.and(notified('hj', 'yq'));
    expect(clocks(told)['notify hj']).toBe('09-24 17:30 met');
    told.when(closed).then([['CollaborationClosed', { outcome: 'done' }]]);
  });

  it('a notice sent before informs, and does not count', () => {
    collab(requested(), signedIn, accepted).when(notified('hj', 'yq')).then('CASE.STAGE_FORBIDS');
  });

  it('what was done in part ends so', () => {
    const part = collab(
      ...[requested(), signedIn, accepted],
      { ...resultIn, with: { ...RESULT, complete: 'partly' } },
      ...[confirmed, notified('hj', 'yq'), closed],
    );
    expect(part.state).toMatchObject({ stage: 'closed', outcome: 'partlyDone', score: 5 });
  });

  it('between two departments the street of the place is told too', () => {
    const asked = { ...REQUEST, street: 'wj', deputy: 'p-zf-deptDeputy-1' };
    const story = collab(
      act('09-17 09:00', 'zf.deptOfficer', 'request', asked),
      ...[signedIn, accepted, resultIn],
      { ...confirmed, by: act('', 'zf.deptOfficer', '').by },
    );
    story.when(notified('hj', 'zf')).then([['NotificationLinked', { complete: false }]]);
    story
      .when(notified('hj', 'zf', 'wj'))
      .then([['NotificationLinked', { complete: true }], 'ObligationMet']);
  });
});

it('whoever owes an answer is told when its clock starts', () => {
  const { reactions } = collab(requested(), signedIn, declined());
  expect(reactions.at(-1)?.[1]).toMatchObject({
    ...{ key: 'asked', unit: 'yq', posts: ['streetDeputy'], obligationId: 'answerDecline:case:1' },
  });
});
