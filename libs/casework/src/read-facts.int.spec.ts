import { readStream } from '@tiaokuai/event-store';
import type { Actor } from '@tiaokuai/domain';
import { Client } from 'pg';
import { done, openTestCasework, sent, who, type TestCasework } from '../test/casework.fixture.js';
import { execute } from './execute.js';
import { uuidV5 } from './uuid-v5.js';
import { loadCase } from './load-case.js';
import { readFacts } from './read-facts.js';
import { recordAccess } from './record-access.js';

const STORY = '沈某某每晚在桥头摆摊。';
let test: TestCasework;
beforeAll(async () => {
  test = await openTestCasework();
}, 30_000);
afterAll(() => test.close());
beforeEach(() => test.at('09-17 09:10'));

const lodged = async (more: object = { story: STORY, phone: '13857100017' }) =>
  done(await execute(test.casework, sent('lodge', { title: '占道', ...more }, { kind: 'ticket' }))).caseId;
const read = async (caseId: string, actor: Actor = who('wj.streetOfficer'), by = test.casework) => {
  const loaded = await loadCase(by, caseId);
  if (loaded === undefined) throw new Error('no such case');
  return (await readFacts(by, loaded, actor)).map(({ field, value }) => [field, value]);
};
const accesses = (caseId: string) => readStream(test.pool, `access:${caseId}`);

describe('What happened', () => {
  it('is given in clear, who the citizen is not', async () => {
    expect(await read(await lodged())).toEqual([['story', STORY]]);
  });

  it('is recorded once per person, case and day, however often and from wherever it is read', async () => {
    const caseId = await lodged();
    const officer = who('wj.streetOfficer');
    await Promise.all([read(caseId), read(caseId), read(caseId, officer, test.beside())]);
    await read(caseId, { ...officer, post: 'streetDispatcher' });
    await read(caseId, who('wj.streetHead'));
    expect((await accesses(caseId)).map(({ type, actor, payload }) => [type, actor.person, payload])).toEqual(
      [
        ['FactsRead', officer.person, { day: '2026-09-17' }],
        ['FactsRead', who('wj.streetHead').person, { day: '2026-09-17' }],
      ],
    );
    test.at('09-18 09:10');
    await read(caseId);
    await read(caseId);
    expect(await accesses(caseId)).toHaveLength(3);
  });

  it('is recorded though the reader spent an id that follows from his name and the day on something else', async () => {
    const caseId = await lodged();
    const actor = who('wj.streetOfficer');
    const loaded = await loadCase(test.casework, caseId);
    if (loaded === undefined) throw new Error('no such case');
    const commandId = uuidV5(
      `facts read by ${actor.person} on 2026-09-17`,
      '4f1d3c52-7c0a-4c61-9d0e-5b6f0f8a2e17',
    );
    const spent = { type: 'PersonalDataOpened', name: 'openPersonalData', payload: {} } as const;
    await recordAccess(test.casework, { ...spent, actor, caseId, commandId }, loaded);
    await read(caseId);
    expect((await accesses(caseId)).map(({ type }) => type)).toEqual(['PersonalDataOpened', 'FactsRead']);
  });

  it('that was erased says so by lacking its words; that it was asked for stands on record', async () => {
    const caseId = await lodged();
    const keys = new Client({ connectionString: test.keysUrl });
    await keys.connect();
    await keys.query('DELETE FROM subject_key WHERE case_id = $1', [caseId]);
    await keys.end();
    expect(await read(caseId)).toEqual([['story', undefined]]);
    expect(await accesses(caseId)).toHaveLength(1);
  });

  it('of which nothing was said leaves no record', async () => {
    const caseId = await lodged({ phone: '13857100017' });
    expect(await read(caseId)).toEqual([]);
    expect(await accesses(caseId)).toEqual([]);
  });
});
