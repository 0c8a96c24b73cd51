import { isRejection } from '@tiaokuai/domain';
import { done, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import { blown } from '../test/whistle.fixture.js';
import { execute } from './execute.js';
import { foreseeInCase, foreseePublication } from './foresee-calendar.js';
import { loadCase } from './load-case.js';
import { settleCase } from './settle-case.js';

const ADMINISTRATOR = who('system.rulesAdministrator');
/** The day after the call rests by a notice of the district. */
const NOTICE = {
  jurisdiction: 'cn-mainland',
  year: 2026,
  scope: 'local',
  notice: { title: '关于庙会期间调休的通知', issuer: '江畔区人民政府', date: '2026-09-10' },
  days: [{ from: '2026-09-18', arrangement: 'rest', name: '庙会' }],
};

describe('What a notice would move', () => {
  let test: TestCasework;
  let caseId: string;
  beforeAll(async () => {
    test = await openTestCasework();
    caseId = await blown(test);
  }, 30_000);
  afterAll(() => test.close());

  const foreseen = async () => {
    const calendar = await foreseePublication(
      test.casework,
      { name: 'publishHolidayNotice', payload: NOTICE },
      ADMINISTRATOR,
    );
    if (isRejection(calendar)) throw new Error(`rejected: ${JSON.stringify(calendar)}`);
    return foreseeInCase(test.casework, caseId, { calendar, actor: ADMINISTRATOR });
  };
  const dueOf = async (id: string) => (await loadCase(test.casework, caseId))?.state.obligations[id]?.dueAt;

  it('is told limit by limit, and nothing is written', async () => {
    const grown = await test.grown();
    const found = await foreseen();
    const due = found?.moved.map(({ before, after }) => [before.id, before.dueAt, after.dueAt]);
    // Called on Thursday the 17th. The first working day is Friday, then Sunday the 20th, which makes up for National Day.
    const firstDay = ['2026-09-18T17:30:00.000+08:00', '2026-09-20T17:30:00.000+08:00'];
    expect(due).toContainEqual(['arrive:zf:1', ...firstDay]);
    expect(due).toContainEqual(['refuse:zf:1', ...firstDay]);
    // The fifth one was Wednesday the 23rd. Two working hours to sign in end on the 17th as before.
    const fifthDay = ['2026-09-23T17:30:00.000+08:00', '2026-09-24T17:30:00.000+08:00'];
    expect(due).toContainEqual(['result:zf:1', ...fifthDay]);
    expect(due).toHaveLength(3);
    expect(found?.title).toBeUndefined();
    expect(await test.grown()).toBe(grown);
  });

  it('is what it does move when it is published', async () => {
    const moved = (await foreseen())?.moved ?? [];
    const publish = sent('publishHolidayNotice', NOTICE, { caseId: 'calendar', actor: ADMINISTRATOR });
    done(await execute(test.casework, publish));
    await settleCase(test.casework, caseId);
    expect(moved).not.toEqual([]);
    for (const { before, after } of moved) expect(await dueOf(before.id)).toBe(after.dueAt);
    expect((await foreseePublication(test.casework, publish.command, ADMINISTRATOR)) as object).toMatchObject(
      {
        rejection: 'CALENDAR.NOTICE_EMPTY',
      },
    );
  });

  it('is asked by the rules administrator alone', async () => {
    const command = { name: 'publishHolidayNotice', payload: NOTICE };
    for (const [actor, rejection] of [
      [who('wj.streetHead'), 'ACTOR.POST_FORBIDS'],
      [{ ...ADMINISTRATOR, person: 'p-wj-streetHead-1' }, 'ACTOR.POST_NOT_HELD'],
    ] as const)
      expect(await foreseePublication(test.casework, command, actor)).toMatchObject({ rejection });
  });
});
