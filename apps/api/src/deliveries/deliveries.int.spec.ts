import { randomUUID } from 'node:crypto';
import type { Deliveries, Problem } from '@tiaokuai/contracts';
import { beginAttempt, endAttempts, openPool, queueDeliveries, readUndelivered } from '@tiaokuai/event-store';
import type { Pool } from 'pg';
import { startTestApi, type Caller, type TestApi } from '../../test/test-api.fixture.js';

describe('Deliveries', () => {
  let api: TestApi;
  let pool: Pool;
  let administrator: Caller;
  beforeAll(async () => {
    api = await startTestApi({ projects: false });
    pool = openPool(api.ownerUrl, { role: 'tiaokuai_writer', max: 1 });
    administrator = await api.as('p-system-rulesAdministrator-1', 'system/rulesAdministrator');
  });
  afterAll(async () => {
    await pool.end();
    await api.stop();
  });

  /** Tried once and given up. */
  async function died(unit: string): Promise<string> {
    const deliveryId = randomUUID();
    const delivery = { deliveryId, noticeId: randomUUID(), caseId: randomUUID(), unit };
    const order = { emergency: false, dueAt: null, likeness: '' };
    await queueDeliveries(pool, [{ ...delivery, ...order, channel: 'dingtalk', recipient: 'dingtalk' }]);
    const begun = await beginAttempt(pool, { deliveryId, leaseMilliseconds: 60_000 });
    const ordinal = begun.may === 'send' ? begun.ordinal : 0;
    await endAttempts(pool, [{ deliveryId, ordinal, end: 'dead', code: 'HTTP.410' }]);
    return deliveryId;
  }
  const dead = async (caller: Caller): Promise<readonly string[]> => {
    const { body } = await caller.call<Deliveries>('/api/v1/deliveries');
    return body.rows.map(({ deliveryId }) => deliveryId);
  };
  const again = (caller: Caller, deliveryId: string) =>
    caller.call<Problem>(`/api/v1/deliveries/${deliveryId}/again`, { method: 'POST' });

  it('that were given up are shown with the reason, and are sent again once', async () => {
    const deliveryId = await died('zf');
    const { body } = await administrator.call<Deliveries>('/api/v1/deliveries?state=dead');
    expect(body).toMatchObject({
      total: 1,
      rows: [
        {
          deliveryId,
          unit: { id: 'zf', shortName: '综合执法局' },
          channel: { code: 'dingtalk', word: '钉钉机器人' },
          state: 'dead',
          attempts: 1,
          reason: 'HTTP.410',
        },
      ],
    });
    expect((await again(administrator, deliveryId)).status).toBe(204);
    expect(await dead(administrator)).toEqual([]);
    expect((await readUndelivered(pool, { after: 0, limit: 10 })).map((each) => each.deliveryId)).toEqual([
      deliveryId,
    ]);
    const twice = await again(administrator, deliveryId);
    expect([twice.status, twice.body.code]).toEqual([409, 'DELIVERY.NOT_DEAD']);
    const { body: waiting } = await administrator.call<Deliveries>('/api/v1/deliveries?state=waiting');
    expect(waiting.rows.map((each) => each.deliveryId)).toEqual([deliveryId]);
  });

  it('are the business of the rules administrator, and of a platform operator for his own unit', async () => {
    const [ofZf, ofHj] = [await died('zf'), await died('hj')];
    const operator = await api.as('p-zf-deptOfficer-3', 'zf/platformOperator');
    const officer = await api.as('p-zf-deptOfficer-1', 'zf/deptOfficer');
    expect([...(await dead(administrator))].sort()).toEqual([ofZf, ofHj].sort());
    expect(await dead(operator)).toEqual([ofZf]);
    expect((await again(operator, ofHj)).body.code).toBe('DELIVERY.NOT_FOUND');
    expect((await again(operator, ofZf)).status).toBe(204);
    const refused = await again(officer, ofHj);
    expect([refused.status, refused.body.code]).toEqual([403, 'ACTOR.POST_FORBIDS']);
    expect((await again(administrator, randomUUID())).status).toBe(404);
  });
});
