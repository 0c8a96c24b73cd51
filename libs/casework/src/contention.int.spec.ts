import { isRejection } from '@tiaokuai/domain';
import { readStream } from '@tiaokuai/event-store';
import { done, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import type { Casework } from './casework.js';
import { execute } from './execute.js';

let test: TestCasework;
/** Another process. */
let other: Casework;
beforeAll(async () => {
  test = await openTestCasework();
  test.at('09-17 09:10');
  other = test.beside();
}, 30_000);
afterAll(() => test.close());

const lodged = async () =>
  done(await execute(test.casework, sent('lodge', { title: '占道' }, { kind: 'ticket' }))).caseId;
const eventsOf = (caseId: string) => readStream(test.pool, caseId);

describe('two people on one case in the same millisecond', () => {
  it('who both named the version they saw: one wins, the other gets what changed and by whom', async () => {
    for (let round = 0; round < 20; round += 1) {
      const caseId = await lodged();
      const [officer, deputy] = [who('wj.streetOfficer'), who('wj.streetDeputy')];
      const answers = await Promise.all([
        execute(
          test.casework,
          sent('add', { numbers: [1, 2] }, { caseId, expectedVersions: [1], actor: officer }),
        ),
        execute(other, sent('add', { numbers: [3, 4] }, { caseId, expectedVersions: [1], actor: deputy })),
      ]);
      expect(answers.filter((answer) => !isRejection(answer))).toHaveLength(1);
      const winner = isRejection(answers[0]) ? deputy : officer;
      expect(answers.find((answer) => isRejection(answer))).toMatchObject({
        rejection: 'CASE.VERSION_CONFLICT',
        details: {
          version: 3,
          changes: [
            { version: 2, type: 'NumbersAdded', actor: winner },
            { version: 3, type: 'NumbersAdded', actor: winner },
          ],
        },
      });
      expect(await eventsOf(caseId)).toHaveLength(3);
    }
  });

  it('who both close it: one closes, the other finds it over', async () => {
    for (let round = 0; round < 20; round += 1) {
      const caseId = await lodged();
      const answers = await Promise.all([
        execute(test.casework, sent('close', {}, { caseId })),
        execute(other, sent('close', {}, { caseId, actor: who('wj.streetDeputy') })),
      ]);
      expect(
        answers.filter((answer) => isRejection(answer) && answer.rejection === 'CASE.OVER'),
      ).toHaveLength(1);
      expect((await eventsOf(caseId)).map(({ type }) => type)).toEqual(['TicketLodged', 'TicketClosed']);
    }
  });
});

describe('eight writers on one case', () => {
  it('each get in or get, after three retries, that it is busy; who got in stands in the history once', async () => {
    const caseId = await lodged();
    const processes = Array.from({ length: 8 }, () => test.beside());
    const answers = [];
    for (let round = 0; round < 10; round += 1) {
      const add = (casework: Casework, writer: number) =>
        execute(casework, sent('add', { numbers: [writer + 1] }, { caseId }));
      answers.push(...(await Promise.all(processes.map(add))));
    }
    const accepted = answers.filter((answer) => !isRejection(answer));
    const busy = answers.filter(
      (answer) => isRejection(answer) && answer.rejection === 'CASE.VERSION_CONFLICT',
    );
    expect(accepted.length + busy.length).toBe(80);
    expect(new Set(accepted.map((answer) => done(answer).version)).size).toBe(accepted.length);
    const events = await eventsOf(caseId);
    expect(events).toHaveLength(1 + accepted.length);
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(events.length);
  });

  it('in one process go one after the other and all get in', async () => {
    const caseId = await lodged();
    const answers = await Promise.all(
      Array.from({ length: 80 }, () => execute(test.casework, sent('add', { numbers: [1] }, { caseId }))),
    );
    expect(answers.map((answer) => done(answer).version)).toEqual(
      Array.from({ length: 80 }, (_, nth) => nth + 2),
    );
  });

  it('who act one after the other, as people do, all get in', async () => {
    const caseId = await lodged();
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        const casework = test.beside();
        for (let nth = 0; nth < 10; nth += 1) {
          const add = sent('add', { numbers: [writer + 1] }, { caseId });
          // A busy answer is sent again under the same id, as a client does.
          while (isRejection(await execute(casework, add)));
        }
      }),
    );
    const numbers = (await eventsOf(caseId))
      .slice(1)
      .map(({ payload }) => (payload as { numbers: number[] }).numbers[0]);
    expect(numbers.sort()).toEqual(Array.from({ length: 80 }, (_, nth) => Math.floor(nth / 10) + 1));
  });
});
