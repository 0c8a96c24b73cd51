import type {
  CaseView,
  CommandResult,
  DemonstrationPeople,
  Me,
  Problem,
  SignedIn,
} from '@tiaokuai/contracts';
import { openPool } from '@tiaokuai/event-store';
import { request } from 'node:http';
import { startApi } from '../start-api.js';
import { startTestApi, type TestApi } from '../../test/test-api.fixture.js';
import { SessionTokens } from './session-token.js';

describe('A session', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ projects: false });
  });
  afterAll(() => api.stop());

  const signIn = (body: unknown) =>
    api.anybody.call<SignedIn & Problem>('/api/v1/session', { method: 'POST', body });

  it('shows the demonstration people by unit, each with the posts held there', async () => {
    const { body } = await api.anybody.call<DemonstrationPeople>('/api/v1/session/people');
    const street = body.units.find(({ unit }) => unit.id === 'wj');
    expect(street).toMatchObject({ unit: { name: '望江街道' }, kind: { code: 'street' } });
    const dispatcher = street?.people.find(({ id }) => id === 'p-wj-streetDispatcher-1');
    expect(dispatcher?.posts).toContainEqual({
      id: 'wj/streetDispatcher',
      unit: { id: 'wj', name: '望江街道', shortName: '望江街道' },
      post: { code: 'streetDispatcher', word: '值班调度' },
    });
  });

  it('is a cookie that no script reads and no other site sends, and a token for programs', async () => {
    const { status, headers, body } = await signIn({ person: 'p-wj-streetDispatcher-1' });
    expect(status).toBe(200);
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^tiaokuai-session=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
    const carriers: readonly Readonly<Record<string, string>>[] = [
      { cookie: cookie.split(';')[0] ?? '' },
      { authorization: `Bearer ${body.token}` },
    ];
    for (const sent of carriers) {
      const me = await api.anybody.call<Me>('/api/v1/session', { headers: sent });
      expect(me.body).toMatchObject({
        person: { id: 'p-wj-streetDispatcher-1' },
        now: '2026-09-17T09:10:00.000+08:00',
        clock: 'simulated',
        posts: expect.arrayContaining([expect.objectContaining({ id: 'wj/streetDispatcher' })]) as unknown,
      });
    }
  });

  it('says by which command each post begins a case of a kind: the chair dockets, the head of a street asks for it', async () => {
    const begins = async (person: string, id: string) =>
      (await signIn({ person })).body.posts.find((post) => post.id === id)?.begins['panel'];
    expect(await begins('p-zhzx-centreHead-1', 'zhzx/centreHead')).toBe('docket');
    expect(await begins('p-wj-streetHead-1', 'wj/streetHead')).toBe('requestDocket');
    const street = await api.as('p-wj-streetHead-1', 'wj/streetHead');
    const payload = {
      ...{ question: '油烟由谁主办', basis: '清单与三定方案不一致', parties: ['zf', 'hj'] },
      ...{ urgency: 'ordinary', trigger: 'ownerless' },
    };
    const body = { kind: 'panel', command: 'requestDocket', payload };
    const asked = await street.call<CommandResult>('/api/v1/cases', { method: 'POST', body });
    const chair = await api.as('p-zhzx-centreHead-1', 'zhzx/centreHead');
    const path = `/api/v1/cases/${asked.body.caseId}`;
    const granted = await chair.call(`${path}/commands/grantDocket`, { method: 'POST', body: {} });
    expect([asked.status, granted.status]).toEqual([201, 200]);
    expect((await street.call<CaseView>(path)).body.stage.word).toBe('已立案');
  });

  it('ends: the cookie is cleared, and the token is void here, in other processes and after a restart', async () => {
    const [{ body: ended }, { body: other }] = [
      await signIn({ person: 'p-wj-streetDispatcher-1' }),
      await signIn({ person: 'p-wj-streetDispatcher-1' }),
    ];
    const read = async (url: string, token: string) =>
      (await fetch(`${url}/api/v1/session`, { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await read(api.url, ended.token)).toBe(200);
    const { status, headers } = await api.anybody.call('/api/v1/session', {
      method: 'DELETE',
      headers: { authorization: `Bearer ${ended.token}` },
    });
    expect(status).toBe(204);
    expect(headers.get('set-cookie')).toContain('Max-Age=0');
    const second = await startApi(api.config);
    try {
      for (const url of [api.url, second.url]) {
        expect(await read(url, ended.token)).toBe(401);
        expect(await read(url, other.token)).toBe(200);
      }
    } finally {
      await second.stop();
    }
  });

  it('is ended by nobody who has none', async () => {
    const carriers: readonly Readonly<Record<string, string>>[] = [
      {},
      { authorization: 'Bearer x' },
      { cookie: 'tiaokuai-session=x' },
    ];
    for (const headers of carriers) {
      const { status } = await api.anybody.call('/api/v1/session', { method: 'DELETE', headers });
      expect(status).toBe(204);
    }
  });

  it('and what it reads stay in no cache', async () => {
    for (const path of ['/api/v1/session', '/api/v1/session/people', '/api/v1/nothing'])
      expect((await api.anybody.call(path)).headers.get('cache-control')).toBe('no-store');
  });

  it('is for people of the directory alone', async () => {
    for (const person of ['nobody', 'constructor', 'engine']) {
      const { status, body } = await signIn({ person });
      expect([status, body.code, body.field]).toEqual([422, 'SESSION.PERSON_UNKNOWN', 'person']);
    }
    expect((await signIn({})).body.code).toBe('REQUEST.FIELD_MISSING');
  });

  it('is refused to a page that points a name of its own at this machine', async () => {
    const { port } = new URL(api.url);
    const answers = await Promise.all(
      ['evil.example', `127.0.0.1.evil.example:${port}`].map((host) => signInAt(port, host)),
    );
    expect(answers).toEqual([
      [403, 'SESSION.LOOPBACK_ONLY'],
      [403, 'SESSION.LOOPBACK_ONLY'],
    ]);
    expect(await signInAt(port, `localhost:${port}`)).toEqual([200, undefined]);
    expect(await signInAt(port, `[::1]:${port}`)).toEqual([200, undefined]);
  });

  it('is void when the token was signed with another key', async () => {
    const pool = openPool(api.ownerUrl, { role: 'tiaokuai_reader', max: 1 });
    const foreign = await SessionTokens.signedWith(new Uint8Array(32), pool);
    const { token } = await foreign.issue('p-wj-streetHead-1');
    await pool.end();
    const { status, body } = await api.anybody.call<Problem>('/api/v1/session', {
      headers: { authorization: `Bearer ${token}` },
    });
    expect([status, body.code]).toEqual([401, 'SESSION.EXPIRED']);
  });
});

/** fetch chooses the Host header itself, so this sends one by hand. */
function signInAt(port: string, host: string): Promise<readonly [number | undefined, string | undefined]> {
  const body = JSON.stringify({ person: 'p-wj-streetHead-1' });
  const headers = { host, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method: 'POST', path: '/api/v1/session', headers },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve([response.statusCode, (JSON.parse(text) as Problem).code]));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
