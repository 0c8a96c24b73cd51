import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  CalendarToday,
  EngineState,
  Health,
  LimitsTable,
  Problem,
  SimulatedClock,
} from '@tiaokuai/contracts';
import { seedDemonstration } from './seed-demonstration.js';
import { startApi } from './start-api.js';
import { MORNING, startTestApi, type Caller, type TestApi } from '../test/test-api.fixture.js';
import { signInAll } from '../test/whistle-over-http.fixture.js';

describe('The process', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  it('is alive, and ready when the database answers and the lists keep up', async () => {
    expect((await api.anybody.call('/health/live')).status).toBe(200);
    const { status, body } = await api.anybody.call<Health>('/health/ready');
    expect([status, body.status]).toEqual([200, 'ok']);
    expect(body.checks.map(({ name, ok }) => [name, ok])).toEqual([
      ['database', true],
      ['lists', true],
      ['record', true],
      ['cases', true],
    ]);
  });

  it('says whether what waits for clocks is running', async () => {
    const { officer } = await signInAll(api);
    const { body } = await officer.call<EngineState>('/api/v1/engine');
    expect(body).toEqual({
      temporal: 'notConfigured',
      relayLag: null,
      projectionLag: expect.any(Number) as unknown,
    });
  });

  it('says so when Temporal does not answer, and soon', async () => {
    const config = { ...api.config, temporalAddress: '127.0.0.1:1' };
    const second = await startApi(config);
    try {
      const signedIn = await fetch(`${second.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person: 'p-wj-streetHead-1' }),
      });
      const { token } = (await signedIn.json()) as { token: string };
      const began = performance.now();
      const answer = await fetch(`${second.url}/api/v1/engine`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(await answer.json()).toMatchObject({ temporal: 'unreachable' });
      expect(performance.now() - began).toBeLessThan(3_000);
    } finally {
      await second.stop();
    }
  });

  it('finishes what is under way and closes everything when it is stopped', async () => {
    const second = await startApi(api.config);
    const underWay = fetch(`${second.url}/health/ready`);
    await fetch(`${second.url}/health/live`);
    await Promise.all([underWay.then((response) => expect(response.status).toBe(200)), second.stop()]);
    await expect(fetch(`${second.url}/health/live`)).rejects.toThrow();
  });

  it('does not start on a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(startApi({ ...api.config, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    other.close();
  });

  it('is seeded twice without anything being done twice', async () => {
    const before = await api.events();
    const lines = await seedDemonstration(api.config, MORNING);
    expect(lines.slice(0, -1).every((line) => line.endsWith('was there'))).toBe(true);
    expect(lines.at(-1)).toMatch(/^110 units, \d+ people, 24 list items, \d+ limits$/);
    expect(await api.events()).toBe(before);
  });

  it('gives every answer the headers that keep a page to itself', async () => {
    for (const path of ['/health/live', '/api/v1/nothing', '/api/openapi.json']) {
      const { headers } = await api.anybody.call(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    }
  });
});

describe('Simulated time', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ projects: false });
  });
  afterAll(() => api.stop());

  it('goes forward, by minutes or to an instant, and never back', async () => {
    const { officer } = await signInAll(api);
    const administrator = await api.as('p-system-rulesAdministrator-1', 'system/rulesAdministrator');
    const advance = (body: unknown) =>
      administrator.call<SimulatedClock & Problem>('/api/v1/simulation/clock', { method: 'POST', body });
    expect((await officer.call<SimulatedClock>('/api/v1/simulation/clock')).body).toEqual({ now: MORNING });
    expect((await advance({ minutes: 20 })).body).toEqual({ now: '2026-09-17T09:30:00.000+08:00' });
    expect((await advance({ to: '2026-09-17T03:30:00Z' })).body).toEqual({
      now: '2026-09-17T11:30:00.000+08:00',
    });
    const wrong = [{}, { to: MORNING }, { to: '2026-09-18' }, { to: '2026-09-18T10:00:00' }, { minutes: -5 }];
    const both = { minutes: 5, to: '2026-09-18T10:00:00Z' };
    const answers = await Promise.all([...wrong, both].map(advance));
    expect(answers.map(({ status, body }) => [status, body.code, body.field])).toEqual([
      [422, 'REQUEST.FIELD_MISSING', 'to'],
      [422, 'SIMULATION.BACKWARDS', 'to'],
      [422, 'REQUEST.FIELD_INVALID', 'to'],
      [422, 'REQUEST.FIELD_INVALID', 'to'],
      [422, 'REQUEST.FIELD_INVALID', 'minutes'],
      [422, 'REQUEST.FIELD_UNKNOWN', 'minutes'],
    ]);
    const { body } = await officer.call<CalendarToday>('/api/v1/calendar?unit=wj');
    expect(body).toMatchObject({ date: '2026-09-17', workingNow: true });
    await advance({ to: '2026-09-17T12:10:00+08:00' });
    expect((await officer.call<CalendarToday>('/api/v1/calendar?unit=wj')).body).toMatchObject({
      workingDay: true,
      workingNow: false,
      nextOpening: '2026-09-17T13:30:00.000+08:00',
    });
  });

  it('is moved by the rules administrator alone, not far without being sure, and not beyond the calendar', async () => {
    const { officer, head } = await signInAll(api);
    const administrator = await api.as('p-system-rulesAdministrator-1', 'system/rulesAdministrator');
    const pretender = await api.as('p-wj-streetHead-1', 'system/rulesAdministrator');
    const advance = async (caller: Caller, body: unknown) => {
      const sent = { method: 'POST', body };
      const { status, body: said } = await caller.call<Problem>('/api/v1/simulation/clock', sent);
      return [status, said.code, said.field];
    };
    const { now } = (await officer.call<SimulatedClock>('/api/v1/simulation/clock')).body;
    for (const caller of [officer, head])
      expect(await advance(caller, { minutes: 1 })).toEqual([403, 'ACTOR.POST_FORBIDS', undefined]);
    expect(await advance(pretender, { minutes: 1 })).toEqual([403, 'ACTOR.POST_NOT_HELD', undefined]);
    expect(await advance(administrator, { minutes: 1_441 })).toEqual([
      422,
      'SIMULATION.CONFIRM_NEEDED',
      'confirm',
    ]);
    const confirm = true;
    for (const to of ['2030-06-03T09:10:00+08:00', '2028-01-01T00:00:00+08:00'])
      expect(await advance(administrator, { to, confirm })).toEqual([
        422,
        'SIMULATION.BEYOND_CALENDAR',
        'to',
      ]);
    expect((await officer.call<SimulatedClock>('/api/v1/simulation/clock')).body).toEqual({ now });
    expect(await advance(administrator, { minutes: 1_440 })).toEqual([200, undefined, undefined]);
    const to = '2026-09-30T09:00:00+08:00';
    expect(await advance(administrator, { to, confirm })).toEqual([200, undefined, undefined]);
  });

  it('marks every limit that is no rule of this jurisdiction', async () => {
    const { officer } = await signInAll(api);
    const { body } = await officer.call<LimitsTable>('/api/v1/limits');
    const acknowledge = body.rows.filter(({ key }) => key === 'whistle.acknowledge');
    expect(acknowledge.map(({ variant, words }) => [variant, words])).toEqual(
      expect.arrayContaining([
        ['ordinary', '2工作时'],
        ['urgent', '30分钟'],
        ['emergency', '10分钟'],
      ]),
    );
    for (const { mark, label } of body.rows) if (mark === 'P') expect(label).toBe('模拟参数');
  });

  it('is nobody’s to move where it is real', async () => {
    const real = await startApi({ ...api.config, clock: 'real' });
    const signedIn = await fetch(`${real.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: 'p-wj-streetHead-1' }),
    });
    const { token } = (await signedIn.json()) as { token: string };
    const answer = await fetch(`${real.url}/api/v1/simulation/clock`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect([answer.status, ((await answer.json()) as Problem).code]).toEqual([404, 'SIMULATION.OFF']);
    await real.stop();
  });
});

describe('The console', () => {
  let api: TestApi;
  let folder: string;
  let url: string;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'a console '));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>条块</title>');
    writeFileSync(join(folder, 'assets', 'main-4f1a.js'), 'export {};');
    writeFileSync(join(folder, '.secret'), 'secret');
    api = await startTestApi({ projects: false });
    const running = await startApi({ ...api.config, consoleFolder: folder });
    ({ url, stop } = running);
  });
  afterAll(async () => {
    await stop();
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(url + path, { headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it('is one page for every address of its own', async () => {
    for (const path of ['/', '/cases/0a1b?at=5', '/whistle', '/inbox/']) {
      const { status, headers, text } = await get(path);
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(text).toContain('条块');
    }
  });

  it('keeps files with a hash in their name for ever, and asks again for the page', async () => {
    const asset = await get('/assets/main-4f1a.js');
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    const tag = (await get('/')).headers.get('etag') ?? '';
    expect((await get('/', { 'if-none-match': tag })).status).toBe(304);
  });

  it('gives nothing that was not built, and leaves the API its own answers', async () => {
    for (const path of [
      '/assets/gone.js',
      '/.secret',
      '/assets/../.secret',
      '/..%2f..%2fpackage.json',
      '/api/v1/gone',
      '/api',
    ]) {
      const { status, text } = await get(path);
      expect([path, status]).toEqual([path, 404]);
      expect(text).not.toContain('secret');
    }
    expect((await get('/api/v1/cases/x/commands/y')).status).toBe(405);
  });
});
