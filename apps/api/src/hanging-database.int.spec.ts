import type { Health, Problem } from '@tiaokuai/contracts';
import { Client } from 'pg';
import { freezableDatabase, type FreezableDatabase } from '../test/freezable-database.fixture.js';
import { startTestApi, type TestApi } from '../test/test-api.fixture.js';
import { startApi, type RunningApi } from './start-api.js';

const PERSON = 'p-wj-streetDispatcher-1';

/** What was answered, and after how long. */
interface Timed {
  readonly status: number;
  readonly code: string;
  readonly milliseconds: number;
}

describe('A database that hangs', () => {
  let api: TestApi;
  let database: FreezableDatabase;
  let hanging: RunningApi;
  let token: string;

  beforeAll(async () => {
    api = await startTestApi({ projects: false });
    database = await freezableDatabase(api.config.databaseUrl);
    hanging = await startApi({ ...api.config, databaseUrl: database.url });
    const body = JSON.stringify({ person: PERSON });
    const headers = { 'content-type': 'application/json' };
    const signedIn = await fetch(`${hanging.url}/api/v1/session`, { method: 'POST', headers, body });
    ({ token } = (await signedIn.json()) as { token: string });
  });
  afterAll(async () => {
    database.thaw();
    await hanging.stop();
    await database.close();
    await api.stop();
  });

  async function ask(path: string, init: RequestInit = {}): Promise<Timed> {
    const began = performance.now();
    const headers = { authorization: `Bearer ${token}`, 'tiaokuai-post': 'wj/streetDispatcher' };
    const response = await fetch(hanging.url + path, { ...init, headers: { ...headers, ...init.headers } });
    const { code } = (await response.json()) as Problem;
    return { status: response.status, code, milliseconds: performance.now() - began };
  }

  it('hangs nobody who asks: 503 in five seconds, and all is well when it goes on', async () => {
    expect(await ask('/api/v1/inbox')).toMatchObject({ status: 200 });
    database.freeze();
    const json = { 'content-type': 'application/json' };
    const upload = { method: 'POST', body: 'x', headers: { 'content-type': 'image/png' } };
    const [ready, ...answers] = await Promise.all([
      ask('/health/ready'),
      ask('/api/v1/inbox'),
      ask('/api/v1/cases'),
      ask('/api/v1/directory/units'),
      ask('/api/v1/cases', { method: 'POST', headers: json, body: '{"kind":"whistle","payload":{}}' }),
      ask('/api/v1/attachments?name=a.png&kind=whistle', upload),
    ]);
    expect(ready.status).toBe(503);
    expect(ready.milliseconds).toBeLessThan(2_000);
    for (const { status, code, milliseconds } of answers) {
      expect([status, code]).toEqual([503, expect.stringMatching(/^SERVER\.(DATABASE_AWAY|TOO_SLOW)$/)]);
      expect(milliseconds).toBeLessThan(5_000);
    }
    database.thaw();
    expect(await ask('/api/v1/inbox')).toMatchObject({ status: 200 });
    expect(((await (await fetch(`${hanging.url}/health/ready`)).json()) as Health).checks[0]).toEqual({
      name: 'database',
      ok: true,
    });
  });

  it('or only waits for somebody else’s lock: the same', async () => {
    const owner = new Client({ connectionString: api.ownerUrl });
    await owner.connect();
    try {
      await owner.query('BEGIN; LOCK TABLE event IN ACCESS EXCLUSIVE MODE');
      const { status, code, milliseconds } = await ask('/api/v1/directory/units');
      expect([status, code]).toEqual([503, 'SERVER.DATABASE_AWAY']);
      expect(milliseconds).toBeLessThan(5_000);
    } finally {
      await owner.end();
    }
    expect(await ask('/api/v1/directory/units')).toMatchObject({ status: 200 });
  });
});
