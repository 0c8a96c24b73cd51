import { request } from 'node:http';
import { startTestApi, type TestApi } from '../../test/test-api.fixture.js';
import { draft, PHONE, signInAll } from '../../test/whistle-over-http.fixture.js';

/** What an API logs while this is done. */
async function logOf(act: (api: TestApi) => Promise<void>): Promise<string> {
  const lines: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = ((chunk: string | Uint8Array) =>
    lines.push(String(chunk)) > 0) as typeof process.stdout.write;
  const api = await startTestApi({ projects: false, logLevel: 'trace' });
  try {
    await act(api);
  } finally {
    await api.stop();
    process.stdout.write = write;
  }
  return lines.join('');
}

it('says nothing personal in its logs, whatever is sent', async () => {
  const log = await logOf(async (api) => {
    const people = await signInAll(api);
    const { caseId } = await draft(people);
    await people.officer.call('/api/v1/cases?text=' + encodeURIComponent('沈某某'));
    await people.officer.call(`/api/v1/cases/${caseId}/personal-data/1/citizen?phone=${PHONE}`);
    await people.officer.call('/api/v1/cases', {
      method: 'POST',
      raw: `{"kind":"whistle","payload":{"citizen":"${PHONE}`,
      headers: { 'content-type': 'application/json' },
    });
    await people.officer.call(`/api/v1/沈某某/${PHONE}`);
  });
  expect(log).toContain('"route":"/api/v1/cases"');
  for (const personal of [PHONE, '沈某某', encodeURIComponent('沈某某'), '占道', 'p-wj-'])
    expect(log).not.toContain(personal);
});

it('takes a sender who goes away for no failure of its own', async () => {
  const log = await logOf(async (api) => {
    const { body } = await api.anybody.call<{ token: string }>('/api/v1/session', {
      method: 'POST',
      body: { person: 'p-zf-deptOfficer-1' },
    });
    // From now on it is known not to be ended: the API stops below, and must not still be asking for that.
    await api.anybody.call('/api/v1/session', { headers: { authorization: `Bearer ${body.token}` } });
    const sendings = [
      ['/api/v1/attachments?name=a.png&kind=collaboration', 'image/png'],
      ['/api/v1/cases', 'application/json'],
    ] as const;
    for (const [path, type] of sendings) {
      const headers = {
        authorization: `Bearer ${body.token}`,
        'tiaokuai-post': 'zf/deptOfficer',
        'content-type': type,
        'content-length': 100_000,
      };
      const sending = request(api.url + path, { method: 'POST', headers });
      sending.on('error', () => undefined);
      await new Promise((sent) => sending.write('{"half":', sent));
      // What comes behind it was read after it.
      await api.anybody.call('/health/live');
      const closed = new Promise((resolve) => sending.once('close', resolve));
      sending.destroy();
      await closed;
    }
  });
  expect(log).not.toContain('"level":"error"');
});
