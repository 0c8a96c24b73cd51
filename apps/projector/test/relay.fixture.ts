import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { Actor } from '@tiaokuai/domain';
import { migrateStore, openPool, sequenceLog, takeTerm, withRole } from '@tiaokuai/event-store';
import { migrateReadModels, openReadModels, type Kinds } from '@tiaokuai/projections';
import { appendToyEvents, type ToyCommand } from '@tiaokuai/testing/append-toy-events';
import { toy } from '@tiaokuai/testing/toy.procedure';
import { migrateWithAccounts } from '@tiaokuai/testing/test-accounts';
import { createTestDatabase } from '@tiaokuai/testing/test-database';
import { Client as PgClient, type Pool } from 'pg';
import type { DataSource } from 'typeorm';

export const KINDS: Kinds = { procedures: new Map([['toy', toy]]), notCases: new Set(['directory']) };
const migrateToyLists = (url: string): Promise<unknown> => migrateReadModels(url, KINDS);
export const dispatcher: Actor = { person: 'p-1', post: 'streetDispatcher', unit: 'wangjiang' };

/** `at('10:30')` on the day of these tests, a Thursday. */
export function at(time: string): string {
  return `2026-09-17T${time}:00.000+08:00`;
}

/** A store whose log is filled by hand, and a Temporal namespace of its own. */
export interface Ground {
  /** As the owner of the database. */
  readonly databaseUrl: string;
  /** By the account of the projector. */
  readonly projectorUrl: string;
  readonly store: Pool;
  readonly readModels: DataSource;
  readonly client: Client;
  readonly address: string;
  readonly namespace: string;
  append(act: ToyCommand): Promise<number>;
  sequence(): Promise<void>;
  /** What the history of a case's newest run shows of how it was started and told. */
  historyOf(caseId: string): Promise<History>;
  end(): Promise<void>;
}

export interface History {
  readonly type: string;
  /** Milliseconds before the first task; 0 when it was handed out at once. */
  readonly delay: number;
  /** Versions of the signals, in order. */
  readonly told: readonly number[];
  readonly awake: boolean;
}

const FIRST_TASK = 5; // EVENT_TYPE_WORKFLOW_TASK_SCHEDULED

export async function createGround(): Promise<Ground> {
  const address = process.env['TIAOKUAI_TEST_TEMPORAL_ADDRESS'];
  if (address === undefined) throw new Error('TIAOKUAI_TEST_TEMPORAL_ADDRESS is not set: run `npm test`');
  const connection = await Connection.connect({ address });
  const namespace = `relay-${randomUUID().slice(0, 8)}`;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  const client = new Client({ connection, namespace });
  const database = await createTestDatabase(migrateStore, migrateToyLists);
  const { urlOf } = await migrateWithAccounts(database.url);
  const store = openPool(database.url, { role: 'tiaokuai_writer', max: 6 });
  const readModels = await openReadModels(database.url, { role: 'tiaokuai_writer', max: 2 });
  const sequencer = new PgClient({ connectionString: withRole(database.url, 'tiaokuai_writer') });
  await sequencer.connect();
  let term: number | undefined;
  return {
    databaseUrl: database.url,
    projectorUrl: urlOf('projector'),
    store,
    readModels,
    client,
    address,
    namespace,
    append: (act) => appendToyEvents(store, act),
    async sequence() {
      term ??= await takeTerm(sequencer);
      if (term === undefined) throw new Error('somebody else sequences here');
      await sequenceLog(sequencer, { term });
    },
    historyOf: (caseId) => historyOf(client, caseId),
    async end() {
      await readModels.destroy();
      await sequencer.end();
      await store.end();
      await database.drop();
      await connection.close();
    },
  };
}

async function historyOf(client: Client, caseId: string): Promise<History> {
  const events = (await client.workflow.getHandle(caseId).fetchHistory()).events ?? [];
  const started = events[0]?.workflowExecutionStartedEventAttributes;
  const signals = events.flatMap(({ workflowExecutionSignaledEventAttributes: signal }) => signal ?? []);
  return {
    type: started?.workflowType?.name ?? '',
    delay: Number(started?.firstWorkflowTaskBackoff?.seconds ?? 0) * 1_000,
    told: signals.map(({ input }) => {
      const bytes = input?.payloads?.[0]?.data;
      return (JSON.parse(Buffer.from(bytes ?? []).toString('utf8')) as { version: number }).version;
    }),
    awake: events.some(({ eventType }) => eventType === FIRST_TASK),
  };
}

/** A way to a server that can be cut and mended, as a network can. */
export interface Cable {
  readonly address: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** Lays a cable to `target` (`host:port`); it lies cut until it is mended. */
export async function layCable(target: string): Promise<Cable> {
  const [host = '', port = ''] = target.split(':');
  const ends = new Set<Socket>();
  const server = createServer((here) => {
    const there = connect(Number(port), host);
    for (const end of [here, there]) {
      ends.add(end);
      end.on('error', () => undefined);
      end.on('close', () => [here, there].forEach((each) => each.destroy()));
    }
    here.pipe(there).pipe(here);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = (server.address() as AddressInfo).port;
  server.close();
  await once(server, 'close');
  return {
    address: `127.0.0.1:${own}`,
    async cut() {
      for (const end of ends) end.destroy();
      ends.clear();
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
    async mend() {
      server.listen(own, '127.0.0.1');
      await once(server, 'listening');
    },
  };
}

/** Looks every few milliseconds until it holds; fails after twenty seconds. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = performance.now() + 20_000; !(await holds()); await wait(10))
    if (performance.now() > deadline) throw new Error('it did not come about in twenty seconds');
}
