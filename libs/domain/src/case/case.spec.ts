import { seenOf } from './sight.js';
import { given, type Act } from '@tiaokuai/testing';
import { aTask, by, district, gave, RESULT, task } from '../../test/case/task.fixture.js';

const engine = (does: string, payload: unknown, at = '09-17 10:00'): Act => ({
  at,
  by: by.engine,
  does,
  with: payload,
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
      [`obligation.${RESULT}.light`]: { zh: '临近到期' },
      [`obligation.${RESULT}.dueAt`]: '2026-09-23T17:30:00.000+08:00',
      'obligation.answer:zf:1.light': { zh: '已超期' },
      'fault.1': { zh: '「签收」逾期' },
    });
  });

  it('to whom: parties, the two centres, not a stranger', () => {
    const sees = (unit: string, post: Parameters<typeof district.actor>[1]): string =>
      seenOf(
        task,
        aTask().state,
        district.context('2026-09-17T10:00:00.000+08:00', district.actor(unit, post)),
      );
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
