import { startTestApi, type TestApi } from './test-api.fixture.js';
import { blow, signInAll, give, CONTACT, draft } from './whistle-over-http.fixture.js';
import { writeFileSync } from 'node:fs';
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => {
  await api.stop();
});
it('walks', async () => {
  const p = await signInAll(api);
  const out: any = {};
  out.draft = await draft(p);
  const r = await blow(p);
  out.blow = r;
  const id = r.caseId;
  out.ack = await give(p.zf, id, 'acknowledge', CONTACT);
  out.ackTwice = await give(p.zf, id, 'acknowledge', CONTACT);
  out.refuse = await give(p.hj, id, 'refuse', {
    ground: 'notStatutoryDuty',
    citation: { itemCode: 'JP-01' },
    deputy: 'p-hj-deptDeputy-1',
  });
  await api.advanceTo('2026-09-17T14:00:00+08:00');
  out.late = await give(p.sj, id, 'acknowledge', CONTACT, { 'if-match': '"6"', 'accept-language': 'en' });
  out.view = await p.officer.call(`/api/v1/cases/${id}`);
  out.viewSj = await p.sj.call(`/api/v1/cases/${id}`);
  out.viewAt = await p.officer.call(`/api/v1/cases/${id}?at=5`);
  out.viewAt2 = await p.officer.call(`/api/v1/cases/${id}?at=2026-09-17T11:30:00+08:00`);
  out.steps = await p.officer.call(`/api/v1/cases/${id}/steps`);
  out.events = await p.sj.call(`/api/v1/cases/${id}/events`);
  out.inbox = await p.sj.call(`/api/v1/inbox?after=${id}:${r.version}`);
  out.cases = await p.officer.call(`/api/v1/cases?after=${id}:${r.version}`);
  out.load = await p.officer.call(`/api/v1/units/load`);
  out.proc = await p.officer.call(`/api/v1/procedures/whistle`);
  out.openapi = await p.officer.call(`/api/openapi.json`);
  out.other = await (await api.as('p-sp-streetOfficer-1', 'sp/streetOfficer')).call(`/api/v1/cases/${id}`);
  writeFileSync(
    '/tmp/probe.json',
    JSON.stringify(out, (k, v) => (k === 'headers' ? undefined : v), 1),
  );
});
