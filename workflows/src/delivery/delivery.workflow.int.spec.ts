import { fileURLToPath } from 'node:url';
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { deliveryActivities, reconcileDeliveries, type DeliveryPace } from '@tiaokuai/activities';
import type { ChannelSettings, Recipient } from '@tiaokuai/channels';
import { CASE_TASK_QUEUE, DELIVERY_WORKFLOW, deliveryWorkflowId } from '@tiaokuai/contracts';
import { NO_DIRECTORY, type Directory } from '@tiaokuai/domain';
import {
  beginAttempt,
  deliveryStatuses,
  deliveryIdOf,
  migrateStore,
  openPool,
  queueDeliveries,
  readUndelivered,
  sendAgain,
  sequenceLog,
  takeTerm,
  withRole,
  type DeliveryStatus,
} from '@tiaokuai/event-store';
import {
  casesProjection,
  migrateReadModels,
  notificationsBetween,
  openReadModels,
  type CasesProjection,
  type Kinds,
} from '@tiaokuai/projections';
import { appendErrand } from '@tiaokuai/testing/append-errand';
import { errand, owed, type ErrandChange } from '@tiaokuai/testing/errand.procedure';
import { startLocalMailServer, type LocalMailServer } from '@tiaokuai/testing/local-mail-server';
import { startLocalReceiver, type LocalReceiver } from '@tiaokuai/testing/local-receiver';
import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import { createTestNamespace } from '@tiaokuai/testing/test-namespace';
import { Client as PgClient, type Pool } from 'pg';

const KINDS: Kinds = { procedures: new Map([['errand', errand]]), notCases: new Set() };
const CLERK = { person: 'p-wj-1', post: 'streetOfficer', unit: 'wj' } as const;
const AT = '2026-09-17T09:00:00.000+08:00';
const PACE: DeliveryPace = { timeout: 200, lease: 700, pauses: [5, 5, 5] };
const TITLE = '沈某某说夜市太吵';
const address = process.env['TIAOKUAI_TEST_TEMPORAL_ADDRESS'] ?? '';
/** The same key in every base64 spelling: 24 bytes. */
const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

describe('the delivery workflow', () => {
  let database: TestDatabase;
  let pool: Pool;
  let readModels: Awaited<ReturnType<typeof openReadModels>>;
  let sequencer: PgClient;
  let term: number;
  let projection: CasesProjection;
  let receiver: LocalReceiver;
  let mail: LocalMailServer;
  let connection: Connection;
  let native: NativeConnection;
  let client: Client;
  let worker: Worker;
  let running: Promise<void>;
  let directory: Directory;
  const reported: string[] = [];

  beforeAll(async () => {
    Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
    database = await createTestDatabase();
    await migrateStore(database.url);
    await migrateReadModels(database.url, KINDS);
    pool = openPool(database.url, { role: 'tiaokuai_writer' });
    readModels = await openReadModels(database.url, { role: 'tiaokuai_writer', max: 2 });
    sequencer = new PgClient({ connectionString: withRole(database.url, 'tiaokuai_writer') });
    await sequencer.connect();
    term = (await takeTerm(sequencer)) ?? 0;
    projection = casesProjection({ ...KINDS, store: pool, readModels });
    [receiver, mail] = await Promise.all([startLocalReceiver(), startLocalMailServer()]);
    connection = await Connection.connect({ address });
    const namespace = await createTestNamespace(connection);
    client = new Client({ connection, namespace });
    native = await NativeConnection.connect({ address });
    worker = await Worker.create({
      connection: native,
      namespace,
      taskQueue: CASE_TASK_QUEUE,
      workflowsPath: fileURLToPath(new URL('../index.ts', import.meta.url)),
      bundlerOptions: {
        webpackConfigHook: (config) => ({
          ...config,
          resolve: { ...config.resolve, conditionNames: ['tiaokuai-source', '...'] },
        }),
      },
      activities: deliveryActivities({
        pool,
        readModels,
        settings: settingsFor(receiver, mail),
        procedureOf: (kind) => KINDS.procedures.get(kind),
        directoryNow: () => Promise.resolve({ now: AT, directory }),
        pace: PACE,
        reportFailure: (code) => reported.push(code),
      }),
    });
    running = worker.run();
  }, 60_000);

  beforeEach(() => {
    directory = onPost('p-zf-1');
  });
  afterAll(async () => {
    worker.shutdown();
    await running;
    await Promise.all([receiver.close(), mail.close(), native.close(), connection.close()]);
    await Promise.all([sequencer.end(), readModels.destroy()]);
    await pool.end();
    await database.drop();
  });

  async function happen(caseId: string, change: ErrandChange): Promise<void> {
    await appendErrand(pool, { caseId, at: AT, actor: CLERK, changes: [change] });
    await sequenceLog(sequencer, { term });
    while ((await projection.advance()).events > 0);
  }
  const answer = owed({ id: 'answer', ownerUnit: 'zf', dueAt: '2026-09-17T11:00:00.000+08:00' });
  const asked: ErrandChange = {
    title: TITLE,
    obligations: { answer },
    tells: [{ unit: 'zf', posts: ['deptOfficer'], obligationId: 'answer' }],
  };

  interface Queued {
    readonly caseId: string;
    readonly noticeId: string;
    readonly deliveryId: string;
    readonly round: number;
  }
  /** A notification that waits to go out, and has no workflow yet. */
  async function queued(recipient = 'bus', channel: Recipient['channel'] = 'webhook'): Promise<Queued> {
    const caseId = randomUUID();
    await happen(caseId, asked);
    const { logIndex } = await projection.advance();
    const [found] = await notificationsBetween(readModels, { after: logIndex - 1, upTo: logIndex });
    const noticeId = found?.notification.noticeId ?? '';
    const delivery = { noticeId, caseId, unit: 'zf', channel, recipient };
    const deliveryId = deliveryIdOf(delivery);
    await queueDeliveries(pool, [{ deliveryId, ...delivery }]);
    return { caseId, noticeId, deliveryId, round: 1 };
  }
  const start = async (each: Pick<Queued, 'deliveryId' | 'round'>) =>
    client.workflow.start(DELIVERY_WORKFLOW, {
      workflowId: deliveryWorkflowId(each),
      taskQueue: CASE_TASK_QUEUE,
      args: [{ deliveryId: each.deliveryId }],
    });
  const delivered = async (each: Queued): Promise<void> => (await start(each)).result();
  const posted = ({ noticeId }: Queued) =>
    receiver.received.filter(({ headers }) => headers['webhook-id'] === noticeId);
  const steps = async ({ deliveryId }: Queued): Promise<string[]> => {
    const { rows } = await pool.query<{ step: string; code: string }>(
      'SELECT step, code FROM delivery_step WHERE delivery_id = $1 ORDER BY ordinal',
      [deliveryId],
    );
    return rows.map(({ step, code }) => `${step} ${code}`.trim());
  };
  const dead = async ({ deliveryId }: Queued): Promise<DeliveryStatus | undefined> => {
    const { rows } = await deliveryStatuses(pool, { state: 'dead', limit: 100, offset: 0 });
    return rows.find((row) => row.deliveryId === deliveryId);
  };
  const waits = async ({ deliveryId }: Queued): Promise<boolean> =>
    (await readUndelivered(pool, { after: 0, limit: 100 })).some((each) => each.deliveryId === deliveryId);

  it('sends a notification once, and ends', async () => {
    const each = await queued();
    await delivered(each);
    expect(posted(each)).toHaveLength(1);
    expect(await steps(each)).toEqual(['began', 'sent']);
    expect(await waits(each)).toBe(false);
  });

  it('tries again while its receiver fails, hangs or breaks off, always under the same id, and then never more', async () => {
    const each = await queued();
    receiver.behaves({ status: 503 }, 'hangs', 'closes');
    await delivered(each);
    expect(posted(each)).toHaveLength(4);
    expect(await steps(each)).toEqual([
      'began',
      'failed HTTP.503',
      'began',
      'failed NET.TIMEOUT',
      'began',
      'failed NET.ECONNRESET',
      'began',
      'sent',
    ]);
    await delivered(each);
    expect(posted(each)).toHaveLength(4);
  });

  it('is content with a receiver that answers twice', async () => {
    const [first, second] = [await queued(), await queued()];
    receiver.behaves('twice');
    await delivered(first);
    await delivered(second);
    expect([posted(first).length, posted(second).length]).toEqual([1, 1]);
  });

  it('becomes a dead letter after the last attempt, or at once where the receiver is gone, and can be sent again', async () => {
    const [failing, gone] = [await queued(), await queued()];
    receiver.behaves({ status: 500 }, { status: 500 }, { status: 500 }, { status: 502 }, { status: 410 });
    await delivered(failing);
    await delivered(gone);
    expect(await dead(failing)).toMatchObject({ attempts: 4, code: 'HTTP.502', unit: 'zf' });
    expect(await dead(gone)).toMatchObject({ attempts: 1, code: 'HTTP.410' });
    expect(await waits(failing)).toBe(false);
    expect(reported).toEqual(['DELIVERY.GIVEN_UP', 'DELIVERY.GIVEN_UP']);
    expect(await sendAgain(pool, failing.deliveryId)).toBe(true);
    await delivered({ ...failing, round: 2 });
    expect(posted(failing)).toHaveLength(5);
    expect((await steps(failing)).slice(-4)).toEqual(['dead HTTP.502', 'again', 'began', 'sent']);
    expect(await dead(failing)).toBeUndefined();
  });

  it('waits for a sender that was lost in the middle, and then sends in its place', async () => {
    const each = await queued();
    await beginAttempt(pool, { deliveryId: each.deliveryId, leaseMilliseconds: PACE.lease });
    const began = performance.now();
    await delivered(each);
    expect(performance.now() - began).toBeGreaterThan(PACE.lease / 2);
    expect(await steps(each)).toEqual(['began', 'began', 'sent']);
  });

  it('sends nothing of what was handled meanwhile', async () => {
    const each = await queued();
    await happen(each.caseId, { obligations: { answer: { ...answer, status: 'met' } } });
    await delivered(each);
    expect(posted(each)).toEqual([]);
    expect(await steps(each)).toEqual(['began', 'dropped NOTICE.CLOSED']);
  });

  it('writes to whoever is on the post when it is sent, and to nobody who has left it', async () => {
    const [first, second] = [await queued('p-zf-1', 'mail'), await queued('p-zf-1', 'mail')];
    const before = mail.letters.length;
    mail.behaves({ refuses: 451 }, 'twice');
    await delivered(first);
    directory = onPost('p-zf-2');
    await delivered(second);
    expect(mail.letters.length - before).toBe(1);
    expect(mail.letters.at(-1)).toContain(`<${first.deliveryId}@tiaokuai.example>`);
    expect(await steps(second)).toEqual(['began', 'dropped NOTICE.POST_LEFT']);
  });

  it('is found again by reconcile when Temporal has lost it, and is sent once all the same', async () => {
    const [lost, sent] = [await queued(), await queued()];
    receiver.behaves('hangs');
    const handle = await start(lost);
    await until(() => Promise.resolve(posted(lost).length === 1));
    await handle.terminate('lost');
    await delivered(sent);
    const sweep = () =>
      reconcileDeliveries({
        client,
        undelivered: async function* () {
          yield* await readUndelivered(pool, { after: 0, limit: 100 });
        },
        beat: () => undefined,
      });
    expect(await sweep()).toEqual({ waiting: 1, mended: 1 });
    await until(async () => !(await waits(lost)));
    expect(new Set(posted(lost).map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(posted(sent)).toHaveLength(1);
    expect(await sweep()).toEqual({ waiting: 0, mended: 0 });
  });

  it('tells neither its receivers nor Temporal what stands in the case', async () => {
    const each = await queued();
    receiver.behaves({ status: 500 });
    const handle = await start(each);
    await handle.result();
    const history = JSON.stringify(await handle.fetchHistory(), (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
    );
    for (const told of [history, ...receiver.received.map(({ body }) => body), ...mail.letters]) {
      expect(told).not.toContain('沈某某');
      expect(told).not.toContain(SECRET);
    }
    expect(history).not.toContain(receiver.url);
    expect(JSON.parse(posted(each)[0]?.body ?? '')).toMatchObject({
      data: { title: `请答复 · 差事 ${each.caseId.slice(0, 8)}`, dueAt: answer.dueAt },
    });
    expect(new Set(reported)).toEqual(new Set(['DELIVERY.GIVEN_UP']));
  });
});

function settingsFor(receiver: LocalReceiver, mail: LocalMailServer): ChannelSettings {
  return {
    version: 1,
    console: 'https://tiaokuai.example',
    units: { zf: [{ channel: 'webhook', name: 'bus', url: `${receiver.url}/bus`, secret: SECRET }] },
    mail: {
      host: '127.0.0.1',
      port: mail.port,
      secure: false,
      from: 'notices@tiaokuai.example',
      people: { 'p-zf-1': 'one@zf.example', 'p-zf-2': 'two@zf.example' },
    },
  };
}

function onPost(person: string): Directory {
  const holding = { person, unit: 'zf', post: 'deptOfficer', from: '2020-01-01T00:00:00.000+08:00' } as const;
  return { ...NO_DIRECTORY, holdings: { [person]: [holding] } };
}

/** Asks again until it is so; jest's own time limit ends a wait for what never comes. */
async function until(so: () => Promise<boolean>): Promise<void> {
  while (!(await so())) await new Promise((resolve) => setTimeout(resolve, 25));
}
