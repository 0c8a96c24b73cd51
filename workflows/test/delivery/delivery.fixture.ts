import { fileURLToPath } from 'node:url';
import { randomUUID } from 'node:crypto';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { deliveryActivities, type DeliveryActivities, type DeliveryPace } from '@tiaokuai/activities';
import type { ChannelSettings, Recipient } from '@tiaokuai/channels';
import { CASE_TASK_QUEUE, DELIVERY_WORKFLOW, deliveryWorkflowId } from '@tiaokuai/contracts';
import { NO_DIRECTORY, type Directory } from '@tiaokuai/domain';
import {
  deliveryIdOf,
  deliveryStatuses,
  migrateStore,
  openPool,
  queueDeliveries,
  readUndelivered,
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
  type Kinds,
} from '@tiaokuai/projections';
import { appendToyEvents } from '@tiaokuai/testing/append-toy-events';
import { toy, owed, type ToyChange } from '@tiaokuai/testing/toy.procedure';
import { startLocalMailServer, type LocalMailServer } from '@tiaokuai/testing/local-mail-server';
import { startLocalReceiver, type LocalReceiver } from '@tiaokuai/testing/local-receiver';
import { createTestDatabase } from '@tiaokuai/testing/test-database';
import { createTestNamespace } from '@tiaokuai/testing/test-namespace';
import { Client as PgClient, type Pool } from 'pg';

const KINDS: Kinds = { procedures: new Map([['toy', toy]]), notCases: new Set() };
const migrateToyLists = (url: string): Promise<unknown> => migrateReadModels(url, KINDS);
const CLERK = { person: 'p-wj-1', post: 'streetOfficer', unit: 'wj' } as const;
const AT = '2026-09-17T09:00:00.000+08:00';
export const PACE: DeliveryPace = { timeout: 200, lease: 700, pauses: [5, 5, 5] };
/** The same key in every base64 spelling: 24 bytes. */
export const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

export const answer = owed({ id: 'answer', ownerUnit: 'zf', dueAt: '2026-09-17T11:00:00.000+08:00' });
const asked: ToyChange = {
  title: '沈某某说夜市太吵',
  obligations: { answer },
  tells: [{ unit: 'zf', posts: ['deptOfficer'], obligationId: 'answer' }],
};

/** A notification that waits to go out. */
export interface Queued {
  readonly caseId: string;
  readonly noticeId: string;
  readonly deliveryId: string;
  readonly round: number;
}

/** A store whose cases are written by hand, receivers that are written to, and a worker in between. */
export interface DeliveryGround {
  readonly pool: Pool;
  readonly client: Client;
  readonly receiver: LocalReceiver;
  readonly mail: LocalMailServer;
  /** Codes of failures, as the worker reported them. */
  readonly reported: readonly string[];
  /** From now on this person alone holds the post that is written to. */
  putOnPost(person: string): void;
  happen(caseId: string, change: ToyChange): Promise<void>;
  /** Queues a notification that has no workflow yet. */
  queued(recipient?: string, channel?: Recipient['channel']): Promise<Queued>;
  steps(each: Queued): Promise<string[]>;
  dead(each: Queued): Promise<DeliveryStatus | undefined>;
  waits(each: Queued): Promise<boolean>;
  start(each: Queued): Promise<WorkflowHandle>;
  end(): Promise<void>;
}

export async function createDeliveryGround(): Promise<DeliveryGround> {
  const [receiver, mail] = await Promise.all([startLocalReceiver(), startLocalMailServer()]);
  const store = await createStore();
  const { pool, readModels, happen } = store;
  const reported: string[] = [];
  let directory = onPost('p-zf-1');
  const engine = await startWorker(
    deliveryActivities({
      pool,
      readModels,
      settings: settingsFor(receiver, mail),
      procedureOf: (kind) => KINDS.procedures.get(kind),
      directoryNow: () => Promise.resolve({ now: AT, directory }),
      pace: PACE,
      now: () => Date.now(),
      reportFailure: (code) => reported.push(code),
    }),
  );
  const { client } = engine;
  return {
    pool,
    client,
    receiver,
    mail,
    reported,
    happen,
    putOnPost(person) {
      directory = onPost(person);
    },
    async queued(recipient = 'bus', channel = 'webhook') {
      const caseId = randomUUID();
      const noticeId = await store.raisedBy(() => happen(caseId, asked));
      const delivery = { noticeId, caseId, unit: 'zf', channel, recipient };
      const deliveryId = deliveryIdOf(delivery);
      const order = { emergency: false, dueAt: null, likeness: '' };
      await queueDeliveries(pool, [{ deliveryId, ...delivery, ...order }]);
      return { caseId, noticeId, deliveryId, round: 1 };
    },
    async steps({ deliveryId }) {
      const { rows } = await pool.query<{ step: string; code: string }>(
        'SELECT step, code FROM delivery_step WHERE delivery_id = $1 ORDER BY ordinal',
        [deliveryId],
      );
      return rows.map(({ step, code }) => `${step} ${code}`.trim());
    },
    async dead({ deliveryId }) {
      const { rows } = await deliveryStatuses(pool, { state: 'dead', limit: 100, offset: 0 });
      return rows.find((row) => row.deliveryId === deliveryId);
    },
    async waits({ deliveryId }) {
      const waiting = await readUndelivered(pool, { after: 0, limit: 100 });
      return waiting.some((each) => each.deliveryId === deliveryId);
    },
    start: (each) =>
      client.workflow.start(DELIVERY_WORKFLOW, {
        workflowId: deliveryWorkflowId(each),
        taskQueue: CASE_TASK_QUEUE,
        args: [{ deliveryId: each.deliveryId }],
      }),
    async end() {
      await engine.end();
      await Promise.all([receiver.close(), mail.close()]);
      await store.end();
    },
  };
}

async function createStore() {
  const database = await createTestDatabase(migrateStore, migrateToyLists);
  const pool = openPool(database.url, { role: 'tiaokuai_writer' });
  const readModels = await openReadModels(database.url, { role: 'tiaokuai_writer', max: 2 });
  const sequencer = new PgClient({ connectionString: withRole(database.url, 'tiaokuai_writer') });
  await sequencer.connect();
  const term = (await takeTerm(sequencer)) ?? 0;
  const projection = casesProjection({ ...KINDS, store: pool, readModels });
  return {
    pool,
    readModels,
    async happen(caseId: string, change: ToyChange): Promise<void> {
      await appendToyEvents(pool, { caseId, at: AT, actor: CLERK, changes: [change] });
      await sequenceLog(sequencer, { term });
      while ((await projection.advance()).events > 0);
    },
    /** The id of the notification that the newest event raised. */
    async raisedBy(act: () => Promise<void>): Promise<string> {
      await act();
      const { logIndex } = await projection.advance();
      const [found] = await notificationsBetween(readModels, { after: logIndex - 1, upTo: logIndex });
      return found?.notification.noticeId ?? '';
    },
    async end(): Promise<void> {
      await Promise.all([sequencer.end(), readModels.destroy()]);
      await pool.end();
      await database.drop();
    },
  };
}

async function startWorker(activities: DeliveryActivities) {
  Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
  const address = process.env['TIAOKUAI_TEST_TEMPORAL_ADDRESS'] ?? '';
  const connection = await Connection.connect({ address });
  const namespace = await createTestNamespace(connection);
  const native = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue: CASE_TASK_QUEUE,
    workflowsPath: fileURLToPath(new URL('../../src/index.ts', import.meta.url)),
    bundlerOptions: {
      webpackConfigHook: (config) => ({
        ...config,
        resolve: { ...config.resolve, conditionNames: ['tiaokuai-source', '...'] },
      }),
    },
    activities,
  });
  const running = worker.run();
  return {
    client: new Client({ connection, namespace }),
    async end(): Promise<void> {
      worker.shutdown();
      await running;
      await Promise.all([native.close(), connection.close()]);
    },
  };
}

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
