import type { Reaction } from '../kernel/reaction.js';
import { given, testDistrict, type Act, type TestDistrict } from '@tiaokuai/testing';
import { MAINLAND_CALENDAR } from '@tiaokuai/reference-data';
import { settle } from './obligation/obligation.settle.js';
import { aTask, by, district, gave, RESULT, task, TASK_LIMITS } from './task.fixture.js';

const engine = (does: string, payload: unknown, at = '09-17 10:00'): Act => ({
  at,
  by: by.engine,
  does,
  with: payload,
});
const told = (reactions: readonly (readonly [string, Reaction])[]): readonly unknown[] =>
  reactions.map(([type, each]) => [type, each.does, each.does === 'notify' ? each.unit : each.key]);

describe('a limit that passes', () => {
  const DUE = '2026-09-23T17:30:00.000+08:00';

  it('is recorded when the worker wakes, however late, effective at its due instant', () => {
    const outcome = aTask().when(engine('elapse', { obligationId: RESULT, dueAt: DUE }, '09-25 00:00'));
    const elapsed = outcome.events.filter(({ type }) => type === 'ObligationElapsed');
    expect(elapsed.at(-1)).toMatchObject({ effectiveAt: DUE, actor: { post: 'engine' } });
  });

  it('is refused before, also a millisecond', () => {
    const early = (at: string): Act => engine('elapse', { obligationId: RESULT, dueAt: DUE }, at);
    aTask().when(early('2026-09-23 17:29:59.999')).then('CLOCK.NOT_YET_DUE');
    expect(aTask().when(early('2026-09-23 17:30:00.000')).rejection).toBeUndefined();
  });

  it('once recorded, adds nothing when the worker wakes again', () => {
    aTask()
      .until('09-25 00:00')
      .when(engine('elapse', { obligationId: RESULT, dueAt: DUE }, '09-25 00:01'))
      .then([]);
  });

  it('may be signalled from its amber instant on, not before', () => {
    const signal = { obligationId: RESULT, dueAt: DUE };
    aTask().when(engine('signalDue', signal)).then('CLOCK.NOT_YET_DUE');
    expect(aTask().when(engine('signalDue', signal, '09-22 17:30')).rejection).toBeUndefined();
  });

  it('makes an act at exactly the due instant late, and one a millisecond before timely', () => {
    const done = (at: string): Act => ({ at, by: by.lead, does: 'done' });
    const status = (at: string): string | undefined => aTask(done(at)).state.obligations[RESULT]?.status;
    expect([status('2026-09-23 17:29:59.999'), status('2026-09-23 17:30:00.000')]).toEqual([
      'met',
      'metLate',
    ]);
  });
});

describe('what follows by class', () => {
  const late = aTask().until('10-20 00:00');

  it('response: a fault and a word to the deputy', () => {
    expect(late.state.faults).toContainEqual(
      expect.objectContaining({ unit: 'zf', kind: 'task.answer.elapsed' }),
    );
    expect(late.reactions).toContainEqual([
      'ObligationElapsed',
      expect.objectContaining({ key: 'reminder', unit: 'zf', posts: ['deptDeputy'] }),
    ]);
  });

  it('presence: a fault and a yellow order, red in an emergency', () => {
    const colours = (story: typeof late): readonly unknown[] =>
      story.reactions.flatMap(([, each]) =>
        each.key === 'order:arrive:zf:1' && each.does === 'open' ? [Object(each.command.payload).colour] : [],
      );
    expect(colours(late)).toEqual(['yellow']);
    expect(colours(given(task, district, gave({ urgency: 'emergency' })).until('09-20 00:00'))).toEqual([
      'red',
    ]);
  });

  it('substantive: one order, white at amber where the limit is long enough, else yellow when due', () => {
    const orders = (story: typeof late): readonly unknown[] =>
      story.reactions.flatMap(([type, each]) =>
        each.key === `order:${RESULT}` && each.does === 'open'
          ? [[type, Object(each.command.payload).colour]]
          : [],
      );
    expect(orders(late)).toEqual([['ObligationDueSoon', 'white']]);
    const short = testDistrict({
      limits: TASK_LIMITS.map((row) =>
        row.key === 'task.result' && row.variant === undefined
          ? { ...row, clock: { unit: 'workingDays', days: 2 } as const }
          : row,
      ),
    });
    expect(orders(given(task, short, gave()).until('10-20 00:00'))).toEqual([
      ['ObligationElapsed', 'yellow'],
    ]);
  });

  it('procedural: a fault, its superior told, and the centre’s deputy may do it instead', () => {
    expect(told(late.reactions).slice(-2)).toEqual([
      ['ObligationElapsed', 'notify', 'wj'],
      ['ObligationElapsed', 'notify', 'zhzx'],
    ]);
  });
});

describe('the order of an overdue obligation', () => {
  const linked = aTask()
    .until('09-24 00:00')
    .and(engine('linkCase', { caseId: 'the-order', kind: 'supervisionOrder', about: RESULT }, '09-24 00:01'));

  it('learns of what becomes of it', () => {
    const done = linked.and({ at: '09-24 09:00', by: by.lead, does: 'done' });
    expect(done.reactions.at(-1)).toEqual([
      'ObligationMet',
      expect.objectContaining({
        does: 'advance',
        caseId: 'the-order',
        command: {
          name: 'followObligation',
          payload: expect.objectContaining({ obligationId: RESULT, status: 'metLate' }),
        },
      }),
    ]);
  });

  it('learns it also when that happened before the two knew of each other', () => {
    const first = aTask({ at: '09-17 10:00', by: by.lead, does: 'done' });
    const then = first.and(
      engine('linkCase', { caseId: 'the-order', kind: 'supervisionOrder', about: RESULT }),
    );
    expect(then.reactions.at(-1)).toEqual(['CaseLinked', expect.objectContaining({ caseId: 'the-order' })]);
  });

  it('is linked once, however often it says so', () => {
    linked
      .when(
        engine('linkCase', { caseId: 'the-order', kind: 'supervisionOrder', about: RESULT }, '09-24 00:02'),
      )
      .then([]);
  });
});

const FREE_2027 = ['01-01', '05-03', '10-01', '10-04', '10-05'].map((day) => `2027-${day}`);

describe('a deadline in the tail of the published calendar', () => {
  const december = { ...gave(), at: '12-21 09:00' };
  const notice = {
    year: 2027,
    restDays: FREE_2027,
    makeUpDays: [],
    source: { title: '关于2027年部分节假日安排的通知', issuer: '国务院办公厅', date: '2026-12-28' },
  };
  const story = given(task, district, december);
  const recompute = engine(
    'recompute',
    { obligationId: RESULT, dueAt: '2026-12-28T17:30:00.000+08:00' },
    '12-30 09:00',
  );

  it('is provisional, and cannot elapse', () => {
    expect(story.state.obligations[RESULT]).toMatchObject({ provisional: true });
    story
      .when(engine('elapse', { obligationId: RESULT, dueAt: '2026-12-28T17:30:00.000+08:00' }, '12-30 09:00'))
      .then('CLOCK.DEADLINE_PROVISIONAL');
    expect(story.until('2027-01-20 09:00').state.obligations[RESULT]?.status).toBe('running');
  });

  it('is recomputed when the notice is published, and not before', () => {
    story.when(recompute).then('CLOCK.DEADLINE_PROVISIONAL');
    const years = [...MAINLAND_CALENDAR.years, notice];
    const published = testDistrict({
      limits: TASK_LIMITS,
      calendar: { ...MAINLAND_CALENDAR, version: 2, years },
    });
    const outcome = given(task, district, december).in(published).when(recompute);
    expect(outcome.events.at(-1)).toMatchObject({
      type: 'ObligationRecomputed',
      payload: { id: RESULT, old: '2026-12-28T17:30:00.000+08:00', provisional: false },
      pins: { calendarVersion: 2 },
    });
  });

  it('that was never provisional stays as it was recorded', () => {
    aTask()
      .when(engine('recompute', { obligationId: RESULT, dueAt: '2026-09-23T17:30:00.000+08:00' }))
      .then([]);
  });
});

describe('rules that could not say what follows from a passed limit', () => {
  const lost = testDistrict({ limits: [{ key: 'clock.amberPercent', mark: 'P', label: null }] });
  const shelve: readonly Act[] = [
    {
      ...{ at: '09-17 09:30', by: by.leadDeputy, does: 'requestShelving' },
      with: { condition: '完工', evidence: [{ note: '通知' }], reviewDate: '2026-09-29' },
    },
    { at: '09-17 09:45', by: by.centreDeputy, does: 'approveShelving', with: { reason: '属实' } },
  ];

  it('hold the case up where everybody sees it, until what was missing is published', () => {
    const shelved = aTask(...shelve);
    expect(() => shelved.in(lost).until('09-30 09:00')).toThrow('CLOCK.LIMIT_MISSING');
    const mended = (at: string): TestDistrict['inForce'] => (at < '2026-10-01' ? lost : district).inForce;
    const context = { ...district.context('2026-10-08T09:00:00.000+08:00', by.engine), inForce: mended };
    expect(settle(task, shelved.state, context).state.stage).toBe('given');
  });
});

describe('a clock that cannot be counted', () => {
  it('without a row in the limits, refuses the act that would start it', () => {
    const noRow = testDistrict({ limits: TASK_LIMITS.filter(({ key }) => key !== 'task.arrive') });
    const outcome = given(task, noRow).when(gave());
    outcome.then('CLOCK.LIMIT_MISSING');
    expect(outcome.rejection?.details).toMatchObject({ key: 'task.arrive' });
  });

  it('beyond the published calendar, refuses too', () => {
    given(task, district)
      .when({ ...gave(), at: '2029-03-01 09:00' })
      .then('CALENDAR.NOT_COVERED');
  });

  it('promised for a day that has passed, or beyond the ceiling, refuses too', () => {
    const promised = (byDate: string): Act => gave({ byDate });
    given(task, district).when(promised('2026-09-17')).then('CLOCK.AGREED_DATE_OUT_OF_RANGE');
    given(task, district).when(promised('2026-12-18')).then('CLOCK.AGREED_DATE_OUT_OF_RANGE');
  });
});

describe('a case that is over', () => {
  const closed = aTask({ at: '09-17 10:00', by: by.street, does: 'close' });

  it('owes nothing any more', () => {
    const open = Object.values(closed.state.obligations).filter(({ status }) => status === 'running');
    expect(open).toEqual([]);
    expect(task.duties(closed.state)).toEqual([]);
  });

  it('takes no command but the engine’s word that a limit passed', () => {
    closed
      .when({ at: '09-17 11:00', by: by.helper, does: 'comment', with: { text: '补充' } })
      .then('CASE.OVER');
    closed
      .when(engine('elapse', { obligationId: RESULT, dueAt: '2026-09-23T17:30:00.000+08:00' }, '09-17 11:00'))
      .then([]);
  });
});

describe('the order of judgement', () => {
  it('names the stage before the post, and the post before what is wrong with the rest', () => {
    const notYet = given(task, district);
    notYet.when({ at: '09-17 09:00', by: by.lead, does: 'close' }).then('CASE.NOT_FOUND');
    aTask()
      .when({ ...gave(), at: '09-17 09:20', by: by.lead })
      .then('CASE.STAGE_FORBIDS');
    aTask().when({ at: '09-17 09:20', by: by.lead, does: 'close' }).then('CASE.NOT_A_PARTY');
    aTask().when({ at: '09-17 09:20', by: by.lead, does: 'noSuchThing' }).then('CASE.COMMAND_UNKNOWN');
  });

  it('keeps the engine and persons apart', () => {
    aTask().when({ at: '09-17 09:20', by: by.lead, does: 'elapse' }).then('CASE.ENGINE_ONLY');
    aTask().when({ at: '09-17 09:20', by: by.engine, does: 'close' }).then('ACTOR.POST_FORBIDS');
  });

  it('lets no fact lie in the future', () => {
    const happened = (happenedAt: string): Act => gave({ happenedAt });
    given(task, district).when(happened('2026-09-17T09:10:00.001+08:00')).then('CASE.BACKDATED');
    expect(given(task, district).when(happened('2026-09-17T09:10:00.000+08:00')).rejection).toBeUndefined();
  });
});

describe('what is told of a case', () => {
  it('who has to do what, until it is done', () => {
    const duties = task.duties(aTask({ at: '09-17 09:30', by: by.helper, does: 'done' }).state);
    expect(duties).toEqual([
      { unit: 'zf', posts: [], command: 'done', about: 'zf', obligationId: 'answer:zf:1' },
      { unit: 'zf', posts: [], command: 'done', about: 'zf', obligationId: 'arrive:zf:1' },
      { unit: 'zf', posts: [], command: 'done', about: 'zf', obligationId: RESULT },
      { unit: 'wj', posts: [], command: 'close', obligationId: 'close:case:1' },
    ]);
  });

  it('facts in words, each with a key that stays', () => {
    const story = aTask().until('09-23 00:00');
    const facts = Object.fromEntries(task.facts(story.state).map((each) => [each.key, each.value]));
    expect(facts).toMatchObject({
      stage: { zh: '已交办', en: 'Given' },
      lead: 'zf',
      'party.sj': { zh: '协办单位' },
      [`obligation.${RESULT}.status`]: { zh: '办理中' },
      [`obligation.${RESULT}.light`]: { zh: '黄灯' },
      [`obligation.${RESULT}.dueAt`]: '2026-09-23T17:30:00.000+08:00',
      'obligation.answer:zf:1.light': { zh: '红灯' },
      'fault.1': { zh: '「签收」逾期' },
    });
  });

  it('to whom: parties, the two centres, not a stranger', () => {
    const sees = (unit: string, post: Parameters<typeof district.actor>[1]): string =>
      task.sees(aTask().state, district.context('2026-09-17T10:00:00.000+08:00', district.actor(unit, post)));
    expect([
      sees('wj', 'streetOfficer'),
      sees('sj', 'deptOfficer'),
      sees('hj', 'deptOfficer'),
      sees('zhzx', 'dispatcher'),
      sees('jdzx', 'verifier'),
    ]).toEqual(['all', 'asParty', 'nothing', 'all', 'all']);
  });

  it('every event, clock and refusal has its words in both languages', () => {
    const labels = [
      ...Object.values(task.events).map(({ label }) => label),
      ...Object.values(task.clocks).map(({ label }) => label),
      ...Object.values(task.rejections),
      ...task.commands.map(({ label }) => label),
    ];
    expect(labels.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || en === '')).toEqual([]);
  });
});
