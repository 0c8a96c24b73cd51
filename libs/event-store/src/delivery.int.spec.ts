import { randomUUID } from 'node:crypto';
import { beginAttempt, endAttempts, sendAgain, type Attempt } from './delivery-attempt.js';
import { deliveryStatuses, unitOfDelivery } from './delivery-status.js';
import { queueDeliveries, readUndelivered, type Delivery, type NewDelivery } from './delivery.js';
import { ownStore } from '../test/own-store.fixture.js';

const LEASE = 60_000;

describe('a delivery', () => {
  const store = ownStore('test');

  const aDelivery = (): NewDelivery => ({
    deliveryId: randomUUID(),
    noticeId: randomUUID(),
    caseId: 'case-1',
    unit: 'zf',
    channel: 'webhook',
    recipient: 'bus',
    emergency: false,
    dueAt: null,
    likeness: '',
  });
  /** Without what says its turn. */
  const sentAs = ({ deliveryId, noticeId, caseId, unit, channel, recipient }: NewDelivery): Delivery => {
    return { deliveryId, noticeId, caseId, unit, channel, recipient };
  };
  async function queued(): Promise<NewDelivery> {
    const delivery = aDelivery();
    await queueDeliveries(store.pool, [delivery]);
    return delivery;
  }
  const begin = (
    { deliveryId }: Pick<NewDelivery, 'deliveryId'>,
    leaseMilliseconds = LEASE,
  ): Promise<Attempt> => beginAttempt(store.pool, { deliveryId, leaseMilliseconds });
  async function tried(delivery: NewDelivery, end: 'failed' | 'sent' | 'dead', code = ''): Promise<number> {
    const begun = await begin(delivery);
    if (begun.may !== 'send') throw new Error(`may ${begun.may}`);
    await endAttempts(store.pool, [{ deliveryId: delivery.deliveryId, ordinal: begun.ordinal, end, code }]);
    return begun.attempt;
  }
  const waiting = () => readUndelivered(store.pool, { after: 0, limit: 10 });

  it('is queued once, however often it is asked for', async () => {
    const delivery = aDelivery();
    await Promise.all([1, 2, 3].map(() => queueDeliveries(store.pool, [delivery, aDelivery()])));
    expect((await waiting()).filter(({ deliveryId }) => deliveryId === delivery.deliveryId)).toHaveLength(1);
    expect(await waiting()).toHaveLength(4);
    const [, second] = await waiting();
    expect(
      (await readUndelivered(store.pool, { after: second?.seq ?? 0, limit: 1 }))[0]?.seq,
    ).toBeGreaterThan(second?.seq ?? Infinity);
  });

  it('is sent by one sender at a time', async () => {
    const delivery = await queued();
    const begun = await Promise.all(Array.from({ length: 8 }, () => begin(delivery)));
    expect(begun.filter(({ may }) => may === 'send')).toEqual([
      { may: 'send', delivery: sentAs(delivery), ordinal: 1, attempt: 1 },
    ]);
    expect(begun.filter(({ may }) => may === 'wait')).toHaveLength(7);
  });

  it('whose sender was lost is taken over when its time is up', async () => {
    const delivery = await queued();
    await begin(delivery);
    expect(await begin(delivery)).toMatchObject({ may: 'wait' });
    expect(await begin(delivery, 0)).toMatchObject({ may: 'send', attempt: 2 });
  });

  it('that failed waits, that was sent is over, and its attempts are counted', async () => {
    const delivery = await queued();
    expect([
      await tried(delivery, 'failed', 'HTTP.503'),
      await tried(delivery, 'failed', 'NET.TIMEOUT'),
    ]).toEqual([1, 2]);
    expect(await deliveryStatuses(store.pool, { state: 'waiting', limit: 10, offset: 0 })).toEqual({
      rows: [
        {
          ...sentAs(delivery),
          state: 'waiting',
          attempts: 2,
          code: 'NET.TIMEOUT',
          at: expect.any(String) as unknown,
        },
      ],
      total: 1,
    });
    await tried(delivery, 'sent');
    expect(await waiting()).toEqual([]);
    expect(await begin(delivery)).toEqual({ may: 'stop' });
  });

  it('that failed is not begun again before its time, whoever asks', async () => {
    const delivery = await queued();
    const { deliveryId } = delivery;
    const begun = await begin(delivery);
    const ordinal = begun.may === 'send' ? begun.ordinal : 0;
    const notBefore = Date.now() + 3_600_000;
    await endAttempts(store.pool, [{ deliveryId, ordinal, end: 'failed', code: 'HTTP.429', notBefore }]);
    const again = await begin(delivery);
    expect(again).toEqual({ may: 'wait', milliseconds: expect.any(Number) as number });
    expect(again.may === 'wait' && Math.abs(again.milliseconds - 3_600_000)).toBeLessThan(60_000);
  });

  it('that died is a dead letter until it is sent again, and then begins to count anew', async () => {
    const delivery = await queued();
    expect(await sendAgain(store.pool, delivery.deliveryId)).toBe(false);
    await tried(delivery, 'dead', 'HTTP.410');
    const dead = await deliveryStatuses(store.pool, { state: 'dead', unit: 'zf', limit: 10, offset: 0 });
    expect(dead).toMatchObject({ rows: [{ deliveryId: delivery.deliveryId, code: 'HTTP.410' }], total: 1 });
    expect(await deliveryStatuses(store.pool, { state: 'dead', unit: 'hj', limit: 10, offset: 0 })).toEqual({
      rows: [],
      total: 0,
    });
    const asked = await Promise.all([1, 2, 3].map(() => sendAgain(store.pool, delivery.deliveryId)));
    expect(asked.filter((done) => done)).toHaveLength(1);
    expect((await waiting()).map(({ round }) => round)).toEqual([2]);
    expect((await deliveryStatuses(store.pool, { state: 'dead', limit: 10, offset: 0 })).total).toBe(0);
    expect(await tried(delivery, 'dead', 'HTTP.410')).toBe(1);
    expect(await sendAgain(store.pool, delivery.deliveryId)).toBe(true);
    expect((await waiting()).map(({ round }) => round)).toEqual([3]);
    expect(await unitOfDelivery(store.pool, delivery.deliveryId)).toBe('zf');
  });
});
