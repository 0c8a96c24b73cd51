import { procedures, propertiesOf, type Procedure } from '@tiaokuai/domain';
import { readStream } from '@tiaokuai/event-store';
import { Client } from 'pg';
import { settleAndRead } from './case-progress.js';
import { done, instant, openTestCasework, sent, type TestCasework } from '../test/casework.fixture.js';
import { openCasework, type Casework } from './casework.js';
import { execute } from './execute.js';
import { performReaction } from './perform-reaction.js';
import { isSealed } from './personal-data.js';
import { reactionsOf } from './reactions.js';
import { ticket } from '../test/ticket.fixture.js';
import { blown } from '../test/whistle.fixture.js';

let test: TestCasework;
beforeAll(async () => {
  test = await openTestCasework();
  test.at('09-17 09:10');
}, 30_000);
afterAll(() => test.close());

const lodged = async () =>
  done(await execute(test.casework, sent('lodge', { title: '占道' }, { kind: 'ticket' }))).caseId;
const closed = async (closing: object) => {
  const caseId = await lodged();
  done(await execute(test.casework, sent('close', closing, { caseId })));
  return caseId;
};
const outcomes = async (casework: Casework, caseId: string) =>
  (await reactionsOf(casework, caseId)).map(
    ({ reaction, outcome }) => `${reaction.key} ${outcome ?? 'waits'}`,
  );
const destroyKeys = async (caseId: string) => {
  const keys = new Client({ connectionString: test.keysUrl });
  await keys.connect();
  await keys.query('DELETE FROM subject_key WHERE case_id = $1', [caseId]);
  await keys.end();
};
const eventsOf = (caseId: string) => readStream(test.pool, caseId);

describe('what follows elsewhere', () => {
  it('waits until it is performed, and is performed once whoever does it and however often', async () => {
    const other = await lodged();
    const caseId = await closed({ tells: other, numbers: [5, 6], successor: '后续' });
    expect(await outcomes(test.casework, caseId)).toEqual(['told noted', 'numbers waits', 'successor waits']);
    const workers = [test.casework, test.beside(), test.casework];
    for (const key of ['numbers', 'successor'])
      await Promise.all(workers.map((casework) => performReaction(casework, caseId, 2, key)));
    expect(await outcomes(test.beside(), caseId)).toEqual(['told noted', 'numbers done', 'successor done']);
    expect((await eventsOf(other)).map(({ type, actor }) => [type, actor.person]).slice(1)).toEqual([
      ['NumbersAdded', 'engine'],
      ['NumbersAdded', 'engine'],
    ]);
    const successor = (await reactionsOf(test.casework, caseId)).at(-1)?.targetCase ?? '';
    expect((await eventsOf(successor)).map(({ payload }) => payload)).toEqual([{ title: '后续' }]);
  });

  it('passes on what is sealed without a word of it in clear: the other case seals it anew', async () => {
    const caseId = await closed({ successor: '后续', phone: '13857100018' });
    const [, waiting] = await reactionsOf(test.casework, caseId);
    expect(JSON.stringify(waiting)).not.toContain('13857100018');
    await performReaction(test.casework, caseId, 2, 'successor');
    expect(await outcomes(test.beside(), caseId)).toContain('successor done');
    const successor = waiting?.targetCase ?? '';
    const [opened] = await eventsOf(successor);
    expect(JSON.stringify(opened?.payload)).not.toContain('13857100018');
    const phone: unknown = propertiesOf(opened?.payload)['phone'];
    if (!isSealed(phone)) throw new Error('not sealed');
    expect(await test.casework.personalData.open(successor, phone)).toBe('13857100018');
  });

  it('passes nothing on whose key was destroyed, and says so', async () => {
    const caseId = await closed({ successor: '后续', phone: '13857100019' });
    await destroyKeys(caseId);
    await performReaction(test.casework, caseId, 2, 'successor');
    expect(await outcomes(test.beside(), caseId)).toContain('successor refused:PERSONAL_DATA.DESTROYED');
  });

  it('finds its first answer when it was performed but not yet marked', async () => {
    const other = await lodged();
    const caseId = await closed({ tells: other, numbers: [5] });
    await performReaction(test.casework, caseId, 2, 'numbers');
    const owner = new Client({ connectionString: test.storeUrl });
    await owner.connect();
    await owner.query('ALTER TABLE reaction_progress DISABLE TRIGGER ALL; TRUNCATE reaction_progress');
    await owner.end();
    expect(await outcomes(test.casework, caseId)).toContain('numbers waits');
    await performReaction(test.casework, caseId, 2, 'numbers');
    expect(await eventsOf(other)).toHaveLength(2);
  });

  it('has the outcome refused when the other case rejects it, and is not tried again', async () => {
    const other = await lodged();
    const caseId = await closed({ tells: other, numbers: [9] });
    await performReaction(test.casework, caseId, 2, 'numbers');
    expect(await outcomes(test.casework, caseId)).toEqual(['told noted', 'numbers refused:TICKET.NINE']);
    expect(await eventsOf(other)).toHaveLength(1);
  });

  it('is performed without reading the history anew, and still once, when the case was settled before', async () => {
    const [other, elsewhere] = [await lodged(), test.beside()];
    const caseId = await closed({ tells: other, numbers: [5], successor: '后续' });
    await settleAndRead(test.casework, caseId, { simulated: false });
    let wholeReads = 0;
    const counting = {
      query: (...args: Parameters<typeof test.pool.query>) => {
        const asked = JSON.stringify(args[0]);
        if (asked.includes('"read-stream"') && asked.includes(`["${caseId}",0,`)) wholeReads += 1;
        return test.pool.query(...args);
      },
    };
    const casework = { ...test.casework, pool: counting as typeof test.pool };
    await performReaction(elsewhere, caseId, 2, 'successor');
    for (const key of ['numbers', 'successor', 'numbers']) await performReaction(casework, caseId, 2, key);
    expect(wholeReads).toBe(0);
    await performReaction({ ...elsewhere, pool: casework.pool }, caseId, 2, 'numbers');
    expect(wholeReads).toBe(1);
    expect(await outcomes(test.beside(), caseId)).toEqual(['told noted', 'numbers done', 'successor done']);
    expect(await eventsOf(other)).toHaveLength(2);
  });

  it('is there at once where it only tells somebody: the workflow hears of nothing but what is left to do', async () => {
    const other = await lodged();
    const caseId = await closed({ tells: other, numbers: [5] });
    const progress = await settleAndRead(test.casework, caseId, { simulated: false });
    expect(progress?.reactions).toEqual([{ version: 2, key: 'numbers' }]);
    expect(await outcomes(test.casework, caseId)).toEqual(['told noted', 'numbers waits']);
  });

  it('of an old event is never performed anew under newer rules, only of later ones', async () => {
    const caseId = await lodged();
    done(await execute(test.casework, sent('add', { numbers: [1] }, { caseId })));
    expect(await settleAndRead(test.casework, caseId, { simulated: false })).toMatchObject({
      version: 2,
      reactions: [],
    });
    done(await execute(test.casework, sent('add', { numbers: [2] }, { caseId })));
    const lodge = { name: 'lodge', payload: { title: '后续' } };
    const newer: Procedure = {
      ...ticket,
      reactions: (_before, event) =>
        event.type === 'NumbersAdded'
          ? [{ key: 'new', does: 'open', kind: 'ticket', about: { zh: '新', en: 'New' }, command: lodge }]
          : [],
    };
    const { pool, clock, personalData, commandDigestKey } = test.casework;
    const withNewer = openCasework({
      pool,
      clock,
      personalData,
      commandDigestKey,
      procedures: [...procedures, newer],
    });
    expect(await settleAndRead(withNewer, caseId, { simulated: false })).toMatchObject({
      version: 3,
      reactions: [{ version: 3, key: 'new' }],
    });
  });
});

describe('what a workflow waits on', () => {
  it('is the next instant at which the case changes by itself, told in codes alone', async () => {
    const caseId = await blown(test);
    const progress = await settleAndRead(test.casework, caseId, { simulated: false });
    expect(progress).toMatchObject({
      over: false,
      stage: 'blown',
      street: 'wj',
      departments: ['zf'],
      nextDue: instant('09-17 10:46'),
      waitMilliseconds: 96 * 60_000,
    });
    expect(JSON.stringify(progress)).not.toContain('江滨路');
    expect(await settleAndRead(test.casework, caseId, { simulated: true })).toMatchObject({
      waitMilliseconds: null,
    });
  });

  it('is nothing for what is no case', async () => {
    expect(await settleAndRead(test.casework, 'directory', { simulated: false })).toBeUndefined();
  });
});
