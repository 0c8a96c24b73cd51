import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  migrateStore,
  openPool,
  sequenceLog,
  simulatedClock,
  takeTerm,
  withAccount,
  withRole,
} from '@tiaokuai/event-store';
import { grantKeys, migrateKeys } from '@tiaokuai/personal-data';
import { casesProjection, districtKinds, migrateReadModels, openReadModels } from '@tiaokuai/projections';
import { migrateWithAccounts } from '@tiaokuai/testing/test-accounts';
import { createTestDatabase } from '@tiaokuai/testing/test-database';
import { Client } from 'pg';
import type { ApiConfig } from '../src/platform/config.js';
import { seedDemonstration } from '../src/seed-demonstration.js';
import { startApi, type RunningApi } from '../src/start-api.js';

const migrateLists = (url: string): Promise<unknown> => migrateReadModels(url, districtKinds);

/** Thursday 2026-09-17, ten past nine: when the three-departments example is blown. */
export const MORNING = '2026-09-17T09:10:00.000+08:00';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

interface Sent {
  readonly method?: string;
  readonly body?: unknown;
  /** Sent as it is, instead of `body` as JSON. */
  readonly raw?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody who calls the API, from one post. */
export interface Caller {
  call<T>(path: string, sent?: Sent): Promise<Answer<T>>;
}

/** The API over HTTP on databases of its own, with the log sequenced and projected as in the product. */
export interface TestApi {
  readonly url: string;
  readonly config: ApiConfig;
  /** Of the event store, as its owner. */
  readonly ownerUrl: string;
  readonly api: RunningApi;
  /** Signed in, acting from `<unit>/<post>`. */
  as(person: string, post: string, onBehalfOf?: string): Promise<Caller>;
  /** Not signed in. */
  readonly anybody: Caller;
  advanceTo(instant: string): Promise<void>;
  /** Ends the process and starts it again at the same address: nothing is remembered. */
  restart(): Promise<void>;
  /** How many events there are, in all streams. */
  events(): Promise<number>;
  stop(): Promise<void>;
}

interface TestApiOptions {
  /** Without it the log is not sequenced, and lists stay empty. */
  readonly projects: boolean;
  readonly logLevel?: string;
}

/** Migrated databases with nothing in them. */
export interface Ground {
  /** By the account of the API, which may do what it needs and nothing else. */
  readonly config: ApiConfig;
  /** Of the event store, as its owner. */
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

export async function emptyGround(logLevel = 'silent'): Promise<Ground> {
  const [database, keys] = await Promise.all([
    createTestDatabase(migrateStore, migrateLists),
    createTestDatabase(migrateKeys),
  ]);
  const { accounts, urlOf } = await migrateWithAccounts(database.url);
  await grantKeys(keys.url, [accounts.api.name]);
  const filesFolder = await mkdtemp(join(tmpdir(), 'tiaokuai-files-'));
  const config: ApiConfig = {
    databaseUrl: urlOf('api'),
    keysDatabaseUrl: withAccount(keys.url, accounts.api),
    masterKey: randomBytes(32).toString('base64'),
    host: '127.0.0.1',
    port: 0,
    clock: 'simulated',
    temporalNamespace: 'default',
    consoleFolder: '/nowhere',
    logLevel,
    filesFolder,
    uploadBytesPerDay: 200 * 1_048_576,
    freeBytesKept: 1,
  };
  return {
    config,
    ownerUrl: database.url,
    async drop() {
      await database.drop();
      await keys.drop();
      await rm(filesFolder, { recursive: true });
    },
  };
}

export async function startTestApi(options: TestApiOptions = { projects: true }): Promise<TestApi> {
  const ground = await emptyGround(options.logLevel);
  const { config, ownerUrl } = ground;
  await seedDemonstration(config, MORNING);
  const projector = options.projects ? await startProjector(ownerUrl) : undefined;
  let api = await startApi(config);
  const { url } = api;
  const pool = openPool(ownerUrl, { role: 'tiaokuai_writer', max: 2 });
  const anybody = callerWith(url, {});
  return {
    url,
    config,
    ownerUrl,
    get api() {
      return api;
    },
    anybody,
    async as(person, post, onBehalfOf) {
      const { body } = await anybody.call<{ token: string }>('/api/v1/session', {
        method: 'POST',
        body: { person },
      });
      return callerWith(url, {
        authorization: `Bearer ${body.token}`,
        'tiaokuai-post': post,
        ...(onBehalfOf === undefined ? {} : { 'tiaokuai-on-behalf-of': onBehalfOf }),
      });
    },
    async advanceTo(instant) {
      await simulatedClock(pool).advanceTo(instant);
    },
    async restart() {
      await api.stop();
      api = await startApi({ ...config, port: Number(new URL(url).port) });
    },
    async events() {
      const { rows } = await pool.query<{ n: string }>('SELECT count(*) AS n FROM event');
      return Number(rows[0]?.n);
    },
    async stop() {
      await projector?.stop();
      await api.stop();
      await pool.end();
      await ground.drop();
    },
  };
}

function callerWith(url: string, own: Readonly<Record<string, string>>): Caller {
  return {
    async call<T>(path: string, { method = 'GET', body, raw, headers = {} }: Sent = {}) {
      const json: Readonly<Record<string, string>> =
        body === undefined ? {} : { 'content-type': 'application/json' };
      const response = await fetch(new URL(path, url), {
        method,
        headers: { ...own, ...json, ...headers },
        body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
      });
      const text = await response.text();
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return {
        status: response.status,
        headers: response.headers,
        body: (isJson && text !== '' ? JSON.parse(text) : text) as T,
      };
    },
  };
}

/** Sequences and projects what is appended, again and again, as apps/projector does. */
async function startProjector(url: string): Promise<{ stop(): Promise<void> }> {
  const store = openPool(url, { role: 'tiaokuai_writer', max: 2 });
  const readModels = await openReadModels(url, { role: 'tiaokuai_writer', max: 2 });
  const sequencer = new Client({ connectionString: withRole(url, 'tiaokuai_writer') });
  await sequencer.connect();
  const term = await takeTerm(sequencer);
  if (term === undefined) throw new Error('somebody else sequences here');
  const projection = casesProjection({ ...districtKinds, store, readModels });
  let stopping = false;
  const running = (async () => {
    while (!stopping) {
      await sequenceLog(sequencer, { term });
      const { events } = await projection.advance();
      if (events === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  return {
    async stop() {
      stopping = true;
      await running;
      await sequencer.end();
      await readModels.destroy();
      await store.end();
    },
  };
}
