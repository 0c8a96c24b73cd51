import { randomUUID } from 'node:crypto';
import { NO_CHANNELS } from '@tiaokuai/channels';
import { askForVerification, simulatedClock } from '@tiaokuai/event-store';
import { Client } from 'pg';
import { CaseListRow, waitFor, type Kinds } from '@tiaokuai/projections';
import { forge } from '@tiaokuai/testing/forge';
import { freePort } from '@tiaokuai/testing/free-port';
import { toy, owed } from '@tiaokuai/testing/toy.procedure';
import type { Health } from './health.js';
import { startProjector, type Projector } from './projector.js';
import { at, createGround, dispatcher, eventually, KINDS, type Ground } from '../test/relay.fixture.js';

describe('a projector', () => {
  let ground: Ground;
  let running: Projector[] = [];
  beforeEach(async () => {
    ground = await createGround();
  });
  afterEach(async () => {
    await Promise.all(running.map((each) => each.stop()));
    running = [];
    await ground.end();
  });

  interface Started {
    readonly projector: Projector;
    health(): Promise<Health & { readonly code: number }>;
  }
  async function start(by: { simulated?: boolean; kinds?: Kinds; temporal?: string } = {}): Promise<Started> {
    const healthPort = await freePort();
    const settings = {
      databaseUrl: ground.projectorUrl,
      temporalAddress: by.temporal ?? ground.address,
      temporalNamespace: ground.namespace,
      simulated: by.simulated ?? false,
      host: '127.0.0.1',
      healthPort,
      channels: NO_CHANNELS,
    };
    const projector = await startProjector(settings, by.kinds ?? KINDS);
    running.push(projector);
    return {
      projector,
      async health() {
        const response = await fetch(`http://127.0.0.1:${healthPort}/health/ready`);
        return { code: response.status, ...((await response.json()) as Health) };
      },
    };
  }
  async function stop({ projector }: Started): Promise<void> {
    running = running.filter((each) => each !== projector);
    await projector.stop();
  }
  const open = async (change: object = {}): Promise<string> => {
    const caseId = randomUUID();
    await ground.append({ caseId, at: at('09:00'), actor: dispatcher, changes: [change] });
    return caseId;
  };
  const due = (dueAt: string) => ({ obligations: { a: owed({ id: 'a', ownerUnit: 'zf', dueAt }) } });
  const listed = (): Promise<number> => ground.readModels.manager.count(CaseListRow);

  it('carries what was committed to the lists and to Temporal, and is ready with nothing before it', async () => {
    const { health } = await start();
    const caseId = await open({ reacts: true });
    expect(await waitFor(ground.store, { caseId, version: 1 })).toBe(true);
    await eventually(async () => (await health()).consumers.every(({ lag }) => lag === 0));
    expect(await ground.historyOf(caseId)).toMatchObject({ told: [1], awake: true });
    expect(await health()).toMatchObject({ code: 200, status: 'ok', role: 'leader', unordered: 0 });
  });

  it('stands by while another leads, and takes over where that one stopped', async () => {
    const first = await start();
    await eventually(async () => (await first.health()).role === 'leader');
    const second = await start();
    expect(await second.health()).toMatchObject({ code: 200, role: 'standby' });
    const before = await open();
    await waitFor(ground.store, { caseId: before, version: 1 });
    await stop(first);
    const after = await open();
    await eventually(async () => (await second.health()).role === 'leader');
    await eventually(async () => (await listed()) === 2);
    expect(await waitFor(ground.store, { caseId: after, version: 1 })).toBe(true);
  });

  it('steps down when its leading connection is cut, and leads again', async () => {
    const { health } = await start();
    await eventually(async () => (await health()).role === 'leader');
    const owner = new Client({ connectionString: ground.databaseUrl });
    await owner.connect();
    const cut = await owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'tiaokuai-sequencer' AND datname = current_database()`,
    );
    expect(cut.rowCount).toBe(1);
    await owner.end();
    await eventually(async () => (await health()).role === 'standby');
    const caseId = await open();
    await eventually(async () => waitFor(ground.store, { caseId, version: 1 }));
    await eventually(async () => (await health()).role === 'leader');
  });

  it('says that it is not ready while the database hangs', async () => {
    const { health } = await start();
    await eventually(async () => (await health()).role === 'leader');
    const owner = new Client({ connectionString: ground.databaseUrl });
    await owner.connect();
    try {
      await owner.query('BEGIN; LOCK TABLE log IN ACCESS EXCLUSIVE MODE');
      expect(await health()).toEqual({ code: 503, status: 'unavailable' });
    } finally {
      await owner.end();
    }
    await eventually(async () => (await health()).code === 200);
  });

  it('names a case it cannot fold, goes on with the others, and makes up for it when it can', async () => {
    const blind: Kinds = {
      ...KINDS,
      procedures: new Map([
        [
          'toy',
          {
            ...toy,
            evolve: (state, event) => {
              if ((event.payload as { title?: string }).title === '张三') throw new Error('张三');
              return toy.evolve(state, event);
            },
          },
        ],
      ]),
    };
    const failing = await start({ kinds: blind });
    const sick = await open({ title: '张三' });
    const well = await open({ reacts: true });
    await eventually(async () => (await failing.health()).unreadable.length > 0);
    await eventually(async () => (await failing.health()).consumers.every(({ lag }) => lag === 0));
    const degraded = await failing.health();
    expect(degraded).toMatchObject({ code: 200, status: 'degraded', unreadable: [sick] });
    expect(JSON.stringify(degraded)).not.toContain('张三');
    expect(await listed()).toBe(1);
    expect(await ground.historyOf(well)).toMatchObject({ told: [1], awake: true });
    await stop(failing);
    const { health } = await start();
    await eventually(async () => (await listed()) === 2);
    await eventually(async () => (await health()).status === 'ok');
  });

  it('turns red at an event of a kind it does not know, and goes no further', async () => {
    const failing = await start({ kinds: { procedures: new Map(), notCases: new Set() } });
    await open();
    await eventually(async () => (await failing.health()).code === 503);
    const red = await failing.health();
    expect(red.consumers[0]).toMatchObject({ name: 'cases', lag: 1 });
    expect(red.consumers[0]?.failure).toMatch(/EVENT_CANNOT_BE_FOLDED: ToyOpened, version 1 of toy/);
    expect(await listed()).toBe(0);
    await stop(failing);
    const { health } = await start();
    await eventually(async () => (await listed()) === 1);
    expect(await health()).toMatchObject({ code: 200 });
  });

  it('verifies the record when it begins to lead and when it is asked to, and names what is not as recorded', async () => {
    const first = await start();
    const caseId = await open();
    await eventually(async () => (await first.health()).record.verifiedAt !== undefined);
    expect(await first.health()).toMatchObject({ status: 'ok', record: { broken: [] } });
    await eventually(async () => (await first.health()).unordered === 0);
    await forge(ground.databaseUrl, [`UPDATE event SET payload = convert_to('{"title":"别的"}', 'UTF8')`]);
    await askForVerification(ground.store, { cause: 'demand' });
    await eventually(async () => (await first.health()).status === 'degraded');
    const broken = [{ streamId: caseId, version: 1, fault: 'payloadAltered' }];
    expect(await first.health()).toMatchObject({ code: 200, record: { broken } });
    await stop(first);
    const second = await start();
    expect((await second.health()).record.broken).toEqual(broken);
  });

  it('goes on projecting while Temporal is away, and says how far the relay is behind', async () => {
    const { health } = await start({ temporal: `127.0.0.1:${await freePort()}` });
    await open(due(at('11:00')));
    await eventually(async () => (await listed()) === 1);
    await eventually(async () => (await health()).consumers[1]?.failure !== undefined);
    const late = await health();
    const consumers = [{ lag: 0 }, { name: 'relay', lag: 1 }, { name: 'deliveries', lag: 0 }];
    expect(late).toMatchObject({ code: 200, consumers });
    expect(late.consumers[1]?.oldestSeconds).toBeGreaterThan(0);
  });

  it('wakes, when the simulated clock is advanced, every case whose next moment has come, and no other', async () => {
    const clock = simulatedClock(ground.store);
    await clock.advanceTo(at('09:00'));
    const { health } = await start({ simulated: true });
    const [early, late] = [await open(due(at('10:00'))), await open(due(at('11:00')))];
    await eventually(async () => (await health()).consumers.every(({ lag }) => lag === 0));
    await eventually(async () => (await health()).unordered === 0);
    await eventually(async () => (await ground.historyOf(late).catch(() => undefined)) !== undefined);
    expect(await ground.historyOf(early)).toMatchObject({ told: [1], awake: false });
    await clock.advanceTo(at('10:30'));
    await eventually(async () => (await ground.historyOf(early)).awake);
    // It is told of the version that settling will record: the last one it knows already.
    expect(await ground.historyOf(early)).toMatchObject({ told: [1, 2] });
    expect(await ground.historyOf(late)).toMatchObject({ told: [1], awake: false });
  });
});
