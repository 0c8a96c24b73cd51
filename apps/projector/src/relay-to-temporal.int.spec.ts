import { randomUUID } from 'node:crypto';
import type { Procedure } from '@tiaokuai/domain';
import type { Clock } from '@tiaokuai/event-store';
import { readPosition, RELAY } from '@tiaokuai/projections';
import { takeOut } from '@tiaokuai/testing/forge';
import { toy, owed } from '@tiaokuai/testing/toy.procedure';
import { caseWorkflows, type CaseWorkflows } from './case-workflows.js';
import { consumer, type Subscription } from './consumer.js';
import {
  at,
  createGround,
  dispatcher,
  eventually,
  KINDS,
  layCable,
  type Ground,
} from '../test/relay.fixture.js';
import { relayToTemporal } from './relay-to-temporal.js';

const HOUR = 3_600_000;

describe('the relay', () => {
  let ground: Ground;
  let workflows: CaseWorkflows;
  let now = at('09:00');
  const clock: Clock = { now: () => Promise.resolve(now) };
  beforeAll(async () => {
    ground = await createGround();
    workflows = caseWorkflows(ground);
  });
  beforeEach(() => {
    now = at('09:00');
  });
  afterAll(async () => {
    await workflows.close();
    await ground.end();
  });

  const relayWith = (by: CaseWorkflows): Subscription =>
    relayToTemporal({ ...KINDS, store: ground.store, clock, workflows: by });
  const due = (dueAt: string) => ({ obligations: { a: owed({ id: 'a', ownerUnit: 'zf', dueAt }) } });
  const position = async (): Promise<number> =>
    (await readPosition(ground.store, { consumer: RELAY, version: 1 })).logIndex;

  /** One append to a case, relayed. */
  async function told(caseId: string, change: object, relay = relayWith(workflows)): Promise<void> {
    await ground.append({ caseId, at: now, actor: dispatcher, changes: [change] });
    await ground.sequence();
    await relay.advance();
  }
  const none = (caseId: string): Promise<void> =>
    expect(ground.historyOf(caseId)).rejects.toThrow(/not found/i);

  it('starts the workflow of a case by its kind, asleep to its first clock by our clock', async () => {
    const caseId = randomUUID();
    await told(caseId, due(at('11:00')));
    expect(await ground.historyOf(caseId)).toEqual({
      type: 'toy',
      delay: 2 * HOUR,
      told: [1],
      awake: false,
    });
  });

  it('starts it awake when there is something to do now, or a clock has run out already', async () => {
    const [reacting, late] = [randomUUID(), randomUUID()];
    await told(reacting, { ...due(at('11:00')), reacts: true });
    expect(await ground.historyOf(reacting)).toMatchObject({ delay: 0, awake: true });
    await told(late, due(at('08:59')));
    expect(await ground.historyOf(late)).toMatchObject({ delay: 0, awake: true });
  });

  it('starts none for a case in which no clock runs and nothing is asked for', async () => {
    const caseId = randomUUID();
    await told(caseId, {});
    await none(caseId);
    await told(caseId, { title: '补充' });
    await none(caseId);
  });

  it('starts none because somebody is told something', async () => {
    const caseId = randomUUID();
    const tells: Procedure = {
      ...toy,
      reactions: () => [
        { key: 'tell', does: 'notify', unit: 'zf', posts: [], about: { zh: '请办理', en: 'Please handle' } },
      ],
    };
    const procedures = new Map([['toy', tells]]);
    const { notCases } = KINDS;
    await told(caseId, {}, relayToTemporal({ procedures, notCases, store: ground.store, clock, workflows }));
    await none(caseId);
  });

  it('wakes a sleeping case when a clock moves earlier, and lets it sleep when it moves later', async () => {
    const caseId = randomUUID();
    await told(caseId, due(at('11:00')));
    await told(caseId, due(at('12:00')));
    expect(await ground.historyOf(caseId)).toMatchObject({ told: [1], awake: false });
    await told(caseId, due(at('10:00')));
    expect(await ground.historyOf(caseId)).toMatchObject({ told: [1, 3], awake: true });
  });

  it('lets the workflow of a case end that is over, and starts none for one over with nothing to do', async () => {
    const [slept, never] = [randomUUID(), randomUUID()];
    await told(slept, due(at('11:00')));
    await told(slept, { over: true, stage: 'done' });
    expect(await ground.historyOf(slept)).toMatchObject({ told: [1, 2], awake: true });
    await told(slept, { title: 'nothing more' });
    expect(await ground.historyOf(slept)).toMatchObject({ told: [1, 2] });
    await told(never, { over: true });
    await none(never);
  });

  it('tells a case of the newest version of a batch once, and wakes it if any event of the batch asks for it', async () => {
    const caseId = randomUUID();
    for (const change of [{ reacts: true }, { title: 'b' }, due(at('11:00')), { title: 'd' }])
      await ground.append({ caseId, at: now, actor: dispatcher, changes: [{ reacts: false, ...change }] });
    await ground.sequence();
    await relayWith(workflows).advance();
    expect(await ground.historyOf(caseId)).toMatchObject({ told: [4], delay: 0, awake: true });
  });

  it('killed between signal and position tells everything again', async () => {
    const caseId = randomUUID();
    const killed: CaseWorkflows = {
      ...workflows,
      async wake(wakeUps) {
        await workflows.wake(wakeUps);
        throw new Error('killed');
      },
    };
    const before = await position();
    await expect(told(caseId, due(at('11:00')), relayWith(killed))).rejects.toThrow('killed');
    expect(await position()).toBe(before);
    await relayWith(workflows).advance();
    expect(await position()).toBe(before + 1);
    expect((await ground.historyOf(caseId)).told).toEqual([1, 1]);
  });

  it('whose position is lost tells the whole log again, coalesced', async () => {
    const caseId = randomUUID();
    const relay = relayWith(workflows);
    await told(caseId, due(at('11:00')), relay);
    await told(caseId, due(at('10:00')), relay);
    await ground.store.query(`DELETE FROM read.position WHERE consumer = 'relay'`);
    while ((await relay.advance()) > 0);
    expect((await ground.historyOf(caseId)).told).toEqual([1, 2, 2]);
  });

  it('that runs twice at once tells twice at the worst, and both go on from the same place', async () => {
    const caseId = randomUUID();
    await ground.append({ caseId, at: now, actor: dispatcher, changes: [due(at('11:00'))] });
    await ground.sequence();
    const relays = [relayWith(workflows), relayWith(workflows)];
    await Promise.allSettled(relays.map((relay) => relay.advance()));
    expect(await Promise.all(relays.map((relay) => relay.advance()))).toEqual([0, 0]);
    const { told: times } = await ground.historyOf(caseId);
    expect([[1], [1, 1]]).toContainEqual(times);
  });

  it('is stalled while Temporal is away, and leaves nothing out when it is back', async () => {
    const cable = await layCable(ground.address);
    const away = caseWorkflows({ ...ground, address: cable.address });
    const relay = consumer(relayWith(away));
    const stopping = new AbortController();
    const running = relay.run(stopping.signal);
    try {
      const caseIds = [randomUUID(), randomUUID()];
      const before = await position();
      for (const caseId of caseIds)
        await ground.append({ caseId, at: now, actor: dispatcher, changes: [due(at('11:00'))] });
      await ground.sequence();
      await eventually(() => relay.failure !== undefined);
      expect(await position()).toBe(before);
      await cable.mend();
      await eventually(async () => (await position()) === before + 2);
      expect(relay.failure).toBeUndefined();
      for (const caseId of caseIds) expect(await ground.historyOf(caseId)).toMatchObject({ told: [1] });
      await cable.cut();
      const [caseId = ''] = caseIds;
      await ground.append({ caseId, at: now, actor: dispatcher, changes: [due(at('10:00'))] });
      await ground.sequence();
      await eventually(() => relay.failure !== undefined);
      await cable.mend();
      await eventually(async () => (await position()) === before + 3);
      expect(await ground.historyOf(caseId)).toMatchObject({ told: [1, 2], awake: true });
    } finally {
      stopping.abort();
      await running;
      await away.close();
      await cable.cut();
    }
  }, 60_000);

  it('wakes a case by an event it cannot read, because others must not wait for it', async () => {
    const caseId = randomUUID();
    const ignorant = relayToTemporal({
      procedures: new Map(),
      notCases: new Set(),
      store: ground.store,
      clock,
      workflows,
    });
    await told(caseId, {}, ignorant);
    expect(await ground.historyOf(caseId)).toMatchObject({ type: 'toy', told: [1], awake: true });
  });

  it('wakes the others, and the case itself, where an event of one was taken out of the record', async () => {
    const [damaged, well] = [randomUUID(), randomUUID()];
    for (const caseId of [damaged, damaged, well])
      await ground.append({ caseId, at: now, actor: dispatcher, changes: [due(at('11:00'))] });
    await ground.sequence();
    await takeOut(ground.databaseUrl, { streamId: damaged, version: 1 });
    const before = await position();
    await relayWith(workflows).advance();
    expect(await position()).toBe(before + 3);
    expect(await ground.historyOf(damaged)).toMatchObject({ told: [2], awake: true });
    expect(await ground.historyOf(well)).toMatchObject({ told: [1], awake: false });
  });

  it('wakes the others, and the case itself, where its rules fail on it', async () => {
    const [sick, well] = [randomUUID(), randomUUID()];
    await ground.append({
      caseId: sick,
      at: now,
      actor: dispatcher,
      changes: [{ obligations: null as never }],
    });
    await ground.append({ caseId: well, at: now, actor: dispatcher, changes: [due(at('11:00'))] });
    await ground.sequence();
    await relayWith(workflows).advance();
    expect(await ground.historyOf(sick)).toMatchObject({ told: [1], awake: true });
    expect(await ground.historyOf(well)).toMatchObject({ told: [1], awake: false });
  });

  it('lets a case be found by its codes, and shows nothing of what it says', async () => {
    const caseId = randomUUID();
    await told(caseId, {
      ...due(at('11:00')),
      title: '王小明家漏水',
      street: 'wangjiang',
      parties: [
        { unit: 'wangjiang', role: 'caller', live: true },
        { unit: 'zf', role: 'lead', live: true },
        { unit: 'sc', role: 'assist', live: false },
      ],
    });
    const described = await ground.client.workflow.getHandle(caseId).describe();
    const found = Object.fromEntries(
      described.typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]),
    );
    expect(found).toEqual({
      TiaokuaiStreet: 'wangjiang',
      TiaokuaiDepartments: ['zf'],
      TiaokuaiStage: 'open',
      TiaokuaiNextDue: new Date(at('11:00')),
    });
    expect(await described.staticSummary()).toBe('试件 · 办理中');
    expect(await described.staticDetails()).toBe(`toy · open · wangjiang\nzf 答复 ${at('11:00')}`);
    const everything = JSON.stringify([
      described,
      await ground.client.workflow.getHandle(caseId).fetchHistory(),
    ]);
    expect(everything).not.toContain('王小明');
    expect(everything).not.toContain(Buffer.from('王小明').toString('base64').slice(0, 8));
  });
});
