import { startTestApi } from '../../test/test-api.fixture.js';
import { draft, PHONE, signInAll } from '../../test/whistle-over-http.fixture.js';

it('says nothing personal in its logs, whatever is sent', async () => {
  const lines: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = ((chunk: string | Uint8Array) =>
    lines.push(String(chunk)) > 0) as typeof process.stdout.write;
  const api = await startTestApi({ projects: false, logLevel: 'trace' });
  try {
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
  } finally {
    await api.stop();
    process.stdout.write = write;
  }
  const log = lines.join('');
  expect(log).toContain('"route":"/api/v1/cases"');
  for (const personal of [PHONE, '沈某某', encodeURIComponent('沈某某'), '占道', 'p-wj-'])
    expect(log).not.toContain(personal);
});
