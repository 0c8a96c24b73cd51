import type { Health, Problem, RecordVerification } from '@tiaokuai/contracts';
import {
  beginVerification,
  endVerification,
  noteVerified,
  openPool,
  type RecordFault,
} from '@tiaokuai/event-store';
import type { Pool } from 'pg';
import { startTestApi, type Caller, type TestApi } from '../../test/test-api.fixture.js';

describe('The verification of the record', () => {
  let api: TestApi;
  let pool: Pool;
  let administrator: Caller;
  beforeAll(async () => {
    api = await startTestApi();
    pool = openPool(api.ownerUrl, { role: 'tiaokuai_writer', max: 1 });
    administrator = await api.as('p-system-rulesAdministrator-1', 'system/rulesAdministrator');
  });
  afterAll(async () => {
    await pool.end();
    await api.stop();
  });

  const read = async (): Promise<RecordVerification> =>
    (await administrator.call<RecordVerification>('/api/v1/verification')).body;
  const ask = (by: Caller) =>
    by.call<RecordVerification & Problem>('/api/v1/verification', { method: 'POST' });
  const ready = () => api.anybody.call<Health>('/health/ready');
  /** What the projector does. */
  async function verified(faults: readonly RecordFault[]): Promise<void> {
    const ordinal = (await beginVerification(pool))?.ordinal ?? 0;
    await noteVerified(pool, ordinal, { reached: 99, events: 100, faults });
    await endVerification(pool, ordinal);
  }

  it('is asked for by the rules administrator, the supervision office and the discipline commission, and by nobody else', async () => {
    expect(await read()).toEqual({ state: 'notVerified', last: null, pending: null, broken: [] });
    const asked = await ask(administrator);
    const pending = { cause: { code: 'demand', word: '人工发起' }, began: false, events: 0 };
    expect([asked.status, asked.body]).toEqual([
      202,
      { state: 'notVerified', last: null, pending, broken: [] },
    ]);
    for (const [person, post] of [
      ['p-dc-supervisor-1', 'dc/supervisor'],
      ['p-jw-disciplineOfficer-1', 'jw/disciplineOfficer'],
    ] as const)
      expect((await ask(await api.as(person, post))).body).toMatchObject({ pending });
    for (const [person, post] of [
      ['p-wj-streetHead-1', 'wj/streetHead'],
      ['p-zf-deptOfficer-3', 'zf/platformOperator'],
    ] as const) {
      const refused = await ask(await api.as(person, post));
      expect([refused.status, refused.body.code]).toEqual([403, 'ACTOR.POST_FORBIDS']);
    }
    await verified([]);
    expect(await read()).toMatchObject({ state: 'sound', last: { events: 100 }, pending: null, broken: [] });
  });

  it('names a broken stream here and in ready, which goes on serving', async () => {
    expect((await ready()).body.status).toBe('ok');
    const caseId = '0b8e3f4e-6d7b-4b52-9a51-4e9f6f0c1a11';
    await ask(administrator);
    await verified([
      { streamId: caseId, version: 3, fault: 'eventMissing' },
      { streamId: 'limits', version: 1, fault: 'payloadAltered' },
    ]);
    expect(await read()).toMatchObject({
      state: 'broken',
      broken: [
        { streamId: caseId, caseId, version: 3, fault: { code: 'eventMissing', word: '这一步的记录不见了' } },
        { streamId: 'limits', version: 1, fault: { code: 'payloadAltered' } },
      ],
    });
    const { status, body } = await ready();
    expect([status, body.status]).toEqual([200, 'degraded']);
    expect(body.checks.find(({ name }) => name === 'record')).toEqual({
      name: 'record',
      ok: false,
      detail: `${caseId} from version 3 (eventMissing), limits from version 1 (payloadAltered)`,
    });
    await ask(administrator);
    await verified([]);
    expect((await ready()).body.status).toBe('ok');
  });
});
