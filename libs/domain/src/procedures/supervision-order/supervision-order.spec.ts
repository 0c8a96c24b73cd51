import { at } from '@tiaokuai/testing';
import {
  act,
  by,
  clocks,
  direct,
  district,
  follow,
  order,
  REPLY,
  SHEET,
  SOURCE,
  where,
  whiteAt,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';
import { copiesOf } from './ladder.js';

const LEADER = { minutes: '已约谈', present: ['主要负责人'] };

describe('issuing', () => {
  it('records what it is about and whom it is copied to, and starts signing and putting right', () => {
    order()
      .when(direct('red'))
      .then([
        [
          'OrderIssued',
          { colour: 'red', points: -2, copies: ['jw', 'qld'], done: false, title: '督办：夜间油烟扰民' },
        ],
        ['ObligationStarted', { key: 'order.sign', ownerPosts: ['deptHead'] }],
        ['ObligationStarted', { key: 'order.rectify', clock: { unit: 'workingDays', days: 1 } }],
        ['ObligationStarted', { key: 'order.interview', ownerUnit: 'qld' }],
      ]);
  });

  it('is copied once to the district’s leaders, who stand directly above a department', () => {
    const { directory } = district.inForce;
    const { zf } = directory.units;
    if (zf === undefined) throw new Error('no zf');
    const units = { ...directory.units, zf: { ...zf, parent: 'qld' } };
    const inForce = { ...district.inForce, directory: { ...directory, units } };
    expect(copiesOf('zf', 'red', inForce)).toEqual(['qld', 'jw']);
  });

  it('links itself to the case it is about, and is copied', () => {
    const { reactions } = order(direct('red'));
    expect(reactions.map(([, { key }]) => key)).toEqual([
      ...['link', 'order:red', 'copy:red:jw', 'copy:red:qld', 'red'],
    ]);
    expect(reactions[0]?.[1]).toMatchObject({
      caseId: 'the-whistle',
      command: {
        name: 'linkCase',
        payload: { caseId: 'the-case', kind: 'supervisionOrder', about: 'result:zf:1' },
      },
    });
  });

  it('a yellow order on a dispatched body is copied to the department above it', () => {
    const about = where({ ownerUnit: 'wj-zf' });
    const { parties } = order(
      direct('yellow', { with: { ...SHEET, unit: 'wj-zf', colour: 'yellow', direct: 'urgent' }, about }),
    ).state;
    expect(parties).toContainEqual({ unit: 'zf', role: 'copy', live: true });
  });

  it.each([
    ['ORDER.EPISODE_OPEN', direct('yellow', { about: where({ order: 'another' }) })],
    ['ORDER.DIRECT_NEEDS_GROUND', direct('yellow', { with: { ...SHEET, colour: 'yellow' } })],
    [
      'ORDER.UNIT_ONLY_ASSISTS',
      direct('yellow', { with: { ...SHEET, unit: 'wj', colour: 'yellow', direct: 'major' } }),
    ],
    [
      'ORDER.UNIT_ONLY_ASSISTS',
      direct('red', {
        with: { ...SHEET, unit: 'wj', colour: 'red', direct: 'major' },
        about: where({ ownerUnit: 'wj' }),
      }),
    ],
    ['CASE.FIELD_INVALID', direct('yellow', { about: { ...SOURCE, owed: [] } })],
    ['CASE.FIELD_INVALID', direct('yellow', { about: undefined })],
    ['CASE.FIELD_INVALID', { ...whiteAt, with: { ...SHEET, unit: 'sj' } }],
    ['CASE.FIELD_INVALID', { ...whiteAt, by: by.supervisor, about: where({ status: 'elapsed' }) }],
    [
      'GATE.UNLISTED',
      {
        ...whiteAt,
        by: by.supervisor,
        with: { ...SHEET, unit: 'wj' },
        about: { ...where({ ownerUnit: 'wj', itemCode: 'JP-99' }) },
      },
    ],
  ])('%s', (code, issue) => order().when(issue).then(code));

  it('a street that only assists gets white at most, and it does not rise', () => {
    const sheet = { ...SHEET, unit: 'wj' };
    const white = order({ ...whiteAt, with: sheet, about: where({ ownerUnit: 'wj' }) });
    const { state } = white.until('10-30 09:00');
    expect(state).toMatchObject({ stage: 'white', points: 0, onlyAssists: true });
    white.when(act('10-15 09:00', by.engine, 'raise', { colour: 'yellow' })).then('ORDER.UNIT_ONLY_ASSISTS');
  });

  it('white that comes after the limit, because the worker was down, rises at once', () => {
    const late = order({ ...whiteAt, at: '10-17 09:00', about: where({ status: 'elapsed' }) });
    expect(late.events.map(({ type }) => type).slice(0, 2)).toEqual(['OrderIssued', 'OrderRaised']);
    expect(clocks(late)).toEqual({ 'sign 1': '10-19 10:30 running', 'rectify 1': '10-21 17:30 running' });
  });

  it('what was done late before the order came is put right already: only the reply is owed', () => {
    const late = order({ ...whiteAt, at: '10-16 09:00', about: where({ status: 'metLate' }) });
    expect(clocks(late)).toEqual({
      'sign 1': '10-16 11:00 running',
      'rectify 1': '10-21 17:30 met',
      'reply 1': '10-19 17:30 running',
    });
  });

  it.each([
    [
      { unit: 'naturalDays', days: 20 },
      { unit: 'naturalDays', days: 3 },
      { unit: 'workingDays', days: 1 },
    ],
    [
      { unit: 'workingDays', days: 1 },
      { unit: 'workingDays', days: 1 },
      { unit: 'workingDays', days: 1 },
    ],
    [
      { unit: 'workingHours', minutes: 241 },
      { unit: 'workingHours', minutes: 121 },
      { unit: 'workingHours', minutes: 61 },
    ],
    [
      { unit: 'emergencyHours', minutes: 40 },
      { unit: 'emergencyHours', minutes: 30 },
      { unit: 'emergencyHours', minutes: 30 },
    ],
    [
      { unit: 'agreed', date: '2026-10-20' },
      { unit: 'workingDays', days: 1 },
      { unit: 'workingDays', days: 1 },
    ],
  ] as const)('%j gives yellow %j and red %j', (clock, yellow, red) => {
    const about = where({ clock });
    const length = (colour: 'yellow' | 'red') =>
      order(direct(colour, { about })).state.obligations['rectify:case:1']?.clock;
    expect([length('yellow'), length('red')]).toEqual([yellow, red]);
  });
});

describe('signing', () => {
  it('a limit that passed is a fault and counts as signed; it may still be signed late', () => {
    const passed = order(direct('yellow')).until('10-14 13:30');
    expect(passed.events.slice(-3).map(({ type }) => type)).toEqual([
      'ObligationElapsed',
      'FaultRecorded',
      'OrderSigned',
    ]);
    expect(passed.state.signed).toBe('deemed');
    passed.when(act('10-14 14:00', by.deputy, 'sign')).then([
      ['OrderSigned', { deemed: false }],
      ['ObligationMet', { late: true }],
    ]);
  });

  it('is done once', () => {
    order(direct('yellow'), act('10-14 10:30', by.deputy, 'sign'))
      .when(act('10-14 10:40', by.head, 'sign'))
      .then('CASE.STAGE_FORBIDS');
  });

  it('red needs the head', () => {
    const red = order(direct('red'));
    red.when(act('10-14 10:30', by.deputy, 'sign')).then('ORDER.RED_NEEDS_HEAD');
    red.when(act('10-14 10:30', by.head, 'sign')).then(['OrderSigned', 'ObligationMet']);
  });
});

describe('replying and judging', () => {
  const replied = order(direct('yellow'), act('10-15 09:00', by.officer, 'submitReply', REPLY));

  it('a reply meets what runs and asks the supervisor', () => {
    expect(clocks(replied)).toMatchObject({
      'rectify 1': '10-19 17:30 met',
      'judge 1': '10-16 17:30 running',
    });
    replied.when(act('10-15 10:00', by.officer, 'submitReply', REPLY)).then('CASE.STAGE_FORBIDS');
  });

  it('what was finished lies not ahead', () => {
    order(direct('yellow'))
      .when(act('10-15 09:00', by.officer, 'submitReply', { ...REPLY, finishedAt: at('10-16 09:00') }))
      .then('CASE.BACKDATED');
  });

  it('accepted, it is written off and the case it is about hears so', () => {
    const over = replied.and(act('10-15 15:00', by.supervisor, 'acceptReply'));
    expect(over.state).toMatchObject({ stage: 'writtenOff', over: true, points: -1 });
    expect(over.reactions.at(-2)?.[1]).toMatchObject({
      caseId: 'the-whistle',
      command: { name: 'endLink', payload: { caseId: 'the-case' } },
    });
    over.when(act('10-15 16:00', by.supervisor, 'acceptReply')).then('CASE.OVER');
  });

  it('rejected once, it is put right anew in the colour’s length; twice, it rises', () => {
    const once = replied.and(act('10-15 15:00', by.supervisor, 'rejectReply', { reason: '未见实效' }));
    expect(once.state).toMatchObject({ stage: 'yellow', rejected: 1 });
    expect(clocks(once)).toMatchObject({ 'rectify 2': '10-20 17:30 running' });
    const twice = once.and(
      act('10-16 09:00', by.officer, 'submitReply', REPLY),
      act('10-16 15:00', by.supervisor, 'rejectReply', { reason: '未见实效' }),
    );
    expect(twice.state).toMatchObject({ stage: 'red', rejected: 0, points: -2, signed: 'no' });
  });

  it('a white reply rejected after the original limit rises', () => {
    const white = order(whiteAt, act('10-15 17:00', by.officer, 'submitReply', REPLY));
    // While it is judged, the ladder stands still.
    expect(white.until('10-16 09:00').state.stage).toBe('white');
    const rejected = white.and(act('10-16 09:00', by.supervisor, 'rejectReply', { reason: '未完成' }));
    expect(rejected.state).toMatchObject({ stage: 'yellow', points: -1 });
  });

  it('the supervisor’s passed limit is his fault, and a verifier may judge instead', () => {
    const late = replied.until('10-16 17:30');
    expect(late.state.faults.at(-1)).toMatchObject({ unit: 'dc', kind: 'order.judge.elapsed' });
    expect(late.state.stage).toBe('yellow');
    late
      .when(act('10-16 18:00', by.verifier, 'acceptReply'))
      .then(['ObligationMet', 'OrderWrittenOff', 'ObligationCancelled'].slice(0, 2));
  });

  it('no reply in time counts as a rejected one', () => {
    const done = order(direct('yellow'), follow('10-14 11:00', 'metLate')).until('10-15 17:30');
    expect(done.state).toMatchObject({ stage: 'yellow', rejected: 1 });
    expect(clocks(done)).toMatchObject({
      'reply 1': '10-15 17:30 elapsed',
      'rectify 2': '10-20 17:30 running',
    });
  });
});

describe('the ladder', () => {
  it('yellow rises to red by its limit; red stays, and those above are told once', () => {
    const red = order(direct('yellow')).until('10-19 17:30');
    expect(red.state).toMatchObject({ stage: 'red', points: -2 });
    expect(clocks(red)).toMatchObject({
      'rectify 2': '10-20 17:30 running',
      'interview 1': '10-21 17:30 running',
    });
    const overdue = red.until('11-30 09:00');
    expect(overdue.state).toMatchObject({ stage: 'red', redOverdue: true });
    const told = overdue.reactions.filter(([type]) => type === 'RedOverdue').map(([, { key }]) => key);
    expect(told).toEqual(['redOverdue:qld', 'redOverdue:jw']);
    // Even then there is a way forward.
    const over = overdue.and(
      act('11-30 09:00', by.officer, 'submitReply', REPLY),
      act('11-30 10:00', by.discipline, 'holdInterview', LEADER),
      act('11-30 11:00', by.supervisor, 'acceptReply'),
    );
    expect(over.state.outcome).toBe('writtenOff');
  });

  it('a reply rejected in red is put right anew in red', () => {
    const red = order(
      direct('red'),
      act('10-14 11:00', by.officer, 'submitReply', REPLY),
      act('10-14 15:00', by.supervisor, 'rejectReply', { reason: '未见实效' }),
      act('10-14 16:00', by.officer, 'submitReply', REPLY),
      act('10-14 17:00', by.supervisor, 'rejectReply', { reason: '未见实效' }),
    );
    expect(red.state).toMatchObject({ stage: 'red', rejected: 2 });
  });

  it('the interview is held once; its passed limit is told to the leader', () => {
    const red = order(direct('red'));
    const passed = red.until('10-16 17:30');
    expect(
      passed.reactions.map(([, each]) => (each.does === 'notify' ? [each.key, each.unit] : [])),
    ).toContainEqual(['superior', 'qld']);
    red
      .and(act('10-14 11:00', by.leader, 'holdInterview', LEADER))
      .when(act('10-14 12:00', by.leader, 'holdInterview', LEADER))
      .then('CASE.STAGE_FORBIDS');
  });

  it('⚙ raises only upwards', () => {
    const yellow = order(direct('yellow'));
    yellow.when(act('10-14 11:00', by.engine, 'raise', { colour: 'white' })).then('CASE.FIELD_INVALID');
    yellow.when(act('10-14 11:00', by.engine, 'raise', { colour: 'yellow' })).then('CASE.FIELD_INVALID');
    expect(yellow.and(act('10-14 11:00', by.engine, 'raise', { colour: 'red' })).state.stage).toBe('red');
  });
});

describe('following what it is about', () => {
  it('done in time, a white order is written off; late, a yellow one awaits the reply', () => {
    expect(order(whiteAt, follow('10-15 10:00', 'met')).state.outcome).toBe('writtenOff');
    const yellow = order(direct('yellow'), follow('10-14 11:00', 'metLate'));
    expect(clocks(yellow)).toMatchObject({
      'rectify 1': '10-19 17:30 met',
      'reply 1': '10-15 17:30 running',
    });
    // Told twice, it is recorded once.
    yellow.when(follow('10-14 11:30', 'metLate')).then([]);
  });

  it('a refusal or dispute holds it, except for whatever was asked of others; it goes on in the same colour', () => {
    const held = order(whiteAt, follow('10-15 10:00', 'paused', { ground: 'contested' }));
    expect(held.state.held).toBe(true);
    expect(clocks(held)).toEqual({ 'sign 1': '10-15 14:00 paused', 'rectify 1': '10-15 17:30 cancelled' });
    const [later, resumed] = [held.until('11-02 09:00'), at('11-03 17:30')];
    expect(later.state.stage).toBe('white');
    later.when(follow('11-02 09:00', 'paused', { ground: 'contested' })).then([]);
    const on = later.and(follow('11-02 09:00', 'running', { dueAt: resumed }));
    expect(on.state).toMatchObject({ held: false, stage: 'white' });
    expect(clocks(on)).toMatchObject({ 'rectify 2': '11-03 17:30 running' });
    expect(on.until('11-03 17:30').state.stage).toBe('yellow');
  });

  it('a direct yellow order on what still runs is held with its own remainder', () => {
    const held = order(direct('yellow'), follow('10-14 11:00', 'paused', { ground: 'shelved' }));
    expect(clocks(held)).toMatchObject({ 'rectify 1': '10-19 17:30 paused' });
    const on = held.and(follow('10-21 09:00', 'running', { dueAt: at('10-22 17:30') }));
    expect(clocks(on)).toMatchObject({ 'rectify 1': '10-26 17:30 running' });
  });

  it('an extension cancels it, and so does the end of what was owed', () => {
    const extended = order(whiteAt, follow('10-15 10:00', 'running', { dueAt: at('10-20 17:30') }));
    expect(extended.state).toMatchObject({ outcome: 'cancelled', points: 0 });
    order(direct('yellow'))
      .when(follow('10-14 11:00', 'cancelled'))
      .then([
        ['OrderCancelled', { authority: 'ended' }],
        ['PointsReversed', { unit: 'zf', points: 1 }],
        'ObligationCancelled',
        'ObligationCancelled',
      ]);
  });

  it('nothing follows from what it knows, and other obligations are refused', () => {
    order(whiteAt).when(follow('10-15 10:00', 'running')).then([]);
    order(whiteAt).when(follow('10-15 10:00', 'elapsed')).then([]);
    order(whiteAt)
      .when(follow('10-15 10:00', 'met', { obligationId: 'result:sj:1' }))
      .then('CASE.FIELD_INVALID');
    order(whiteAt)
      .when(follow('10-15 10:00', 'paused', { ground: 'holiday' }))
      .then('CLOCK.PAUSE_GROUND_UNKNOWN');
  });
});

describe('cancelling', () => {
  it('needs the number of a determination or extension, or an error of the record', () => {
    const yellow = order(direct('yellow'));
    const cancel = (payload: object) =>
      act('10-14 15:00', by.supervisor, 'cancel', { reason: '裁定', ...payload });
    yellow.when(cancel({ authority: 'determination' })).then('ORDER.CANCEL_NEEDS_AUTHORITY');
    yellow.when(cancel({ authority: 'extension' })).then('ORDER.CANCEL_NEEDS_AUTHORITY');
    const { state } = yellow.and(cancel({ authority: 'determination', basis: '江责认〔2026〕3号' }));
    expect(state).toMatchObject({ stage: 'cancelled', outcome: 'cancelled', points: 0 });
    expect(yellow.and(cancel({ authority: 'recordError' })).state.over).toBe(true);
  });

  it('the engine cancels on a ruling', () => {
    const payload = { reason: '责任认定', authority: 'determination', basis: 'the-panel' };
    expect(order(whiteAt, act('10-15 09:00', by.engine, 'cancel', payload)).state.outcome).toBe('cancelled');
  });
});

it('a red episode counts among those of its unit, a cancelled one no more; after the third its head is told', () => {
  const counts = (of: ReturnType<typeof order>) =>
    of.reactions.flatMap(([, each]) =>
      each.does === 'count' ? [`${each.command.name} ${each.command.payload.subject.join()}`] : [],
    );
  const red = order(direct('red'));
  expect(counts(red)).toEqual(['count zf']);
  expect(counts(order(direct('yellow')))).toEqual([]);
  const cancelled = red.and(
    act('10-15 09:00', by.engine, 'cancel', { reason: '责任认定', authority: 'determination', basis: 'p' }),
  );
  expect(counts(cancelled)).toEqual(['count zf', 'takeBack zf']);
  const reached = { series: 'order.threeReds', subject: ['zf'], count: 3, cases: ['a', 'b', 'c'] };
  const told = cancelled.and(act('10-15 09:10', by.engine, 'noteSeries', reached));
  expect(told.reactions.filter(([type]) => type === 'SeriesReached')).toEqual([
    ['SeriesReached', expect.objectContaining({ does: 'notify', unit: 'zf', posts: ['deptHead'] })],
  ]);
});
