import { randomUUID } from 'node:crypto';
import { endAttempts } from './delivery-attempt.js';
import { queueDeliveries, type NewDelivery } from './delivery.js';
import { endTurn, giveBackTurn, takeTurn, type RobotQueue, type Turn } from './robot-turn.js';
import { ownStore } from '../test/own-store.fixture.js';

const NOW = Date.parse('2026-09-17T09:00:00+08:00');
const LEASE = 45_000;

describe('a turn with a robot', () => {
  const store = ownStore('test');

  async function queued(order: Partial<NewDelivery> = {}): Promise<string> {
    const deliveryId = randomUUID();
    const to = { unit: 'zf', channel: 'dingtalk', recipient: 'dingtalk' };
    const ids = { deliveryId, noticeId: randomUUID(), caseId: 'case-1' };
    await queueDeliveries(store.pool, [
      { ...ids, ...to, emergency: false, dueAt: null, likeness: '', ...order },
    ]);
    return deliveryId;
  }
  let seen: RobotQueue;
  const ask = (deliveryId: string, now = NOW, choose = firstOf): Promise<Turn> =>
    takeTurn(store.pool, {
      deliveryId,
      robot: 'robot-1',
      recipients: [
        { unit: 'zf', channel: 'dingtalk', recipient: 'dingtalk' },
        { unit: 'hj', channel: 'dingtalk', recipient: 'group' },
      ],
      now,
      leaseMilliseconds: LEASE,
      choose(queue) {
        seen = queue;
        return choose(queue);
      },
    });
  const firstOf = ({ ready }: RobotQueue) =>
    ready.length === 0 ? { waitUntil: null } : { send: ready.slice(0, 1) };
  const idsOf = (turn: Turn) =>
    turn.may === 'send' ? turn.taken.map(({ delivery }) => delivery.deliveryId) : turn.may;

  it('sees emergencies first, then what is due first, then the order of the queue, of every unit that shares the robot', async () => {
    const untimed = await queued();
    const later = await queued({ dueAt: '2026-09-17T12:00:00.000+08:00' });
    const sooner = await queued({ dueAt: '2026-09-17T11:00:00.000+08:00', unit: 'hj', recipient: 'group' });
    const emergency = await queued({ dueAt: '2026-09-17T18:00:00.000+08:00', emergency: true });
    await queued({ unit: 'sj', emergency: true });
    expect(idsOf(await ask(untimed))).toEqual([emergency]);
    expect(seen.ready.map(({ deliveryId }) => deliveryId)).toEqual([emergency, sooner, later, untimed]);
  });

  it('is given to one of those who ask at once, each time for another delivery', async () => {
    const ids = [await queued(), await queued(), await queued()];
    const turns = await Promise.all([...ids, ...ids].map((id) => ask(id)));
    const sent = turns.flatMap((turn) => (turn.may === 'send' ? idsOf(turn) : []));
    expect([...sent].sort()).toEqual([...ids].sort());
    expect(turns.filter(({ may }) => may === 'wait')).toHaveLength(3);
  });

  it('counts attempts, waits for a lost sender and for the time of the next attempt, and stops when all is over', async () => {
    const deliveryId = await queued();
    expect(await ask(deliveryId)).toMatchObject({ taken: [{ ordinal: 1, attempt: 1 }] });
    expect(await ask(deliveryId)).toEqual({ may: 'wait', milliseconds: LEASE });
    const [found] = [await ask(deliveryId, NOW + LEASE)];
    expect(found).toMatchObject({ taken: [{ ordinal: 2, attempt: 2 }] });
    const failed = { deliveryId, ordinal: 2, end: 'failed', code: 'ROBOT.130101' } as const;
    await endAttempts(store.pool, [{ ...failed, notBefore: NOW + 600_000 }]);
    expect(await ask(deliveryId, NOW + 100_000)).toEqual({ may: 'wait', milliseconds: 500_000 });
    expect(await ask(deliveryId, NOW + 600_000)).toMatchObject({ taken: [{ ordinal: 4, attempt: 3 }] });
    await endAttempts(store.pool, [{ deliveryId, ordinal: 4, end: 'sent', code: '' }]);
    expect(await ask(deliveryId)).toEqual({ may: 'stop' });
  });

  it('is remembered with its ban until that is over, and forgotten when it is given back', async () => {
    const [first, second] = [await queued({ likeness: 'a' }), await queued({ likeness: 'b' })];
    const one = await ask(first);
    const two = await ask(second);
    if (one.may !== 'send' || two.may !== 'send') throw new Error('no turns');
    await endTurn(store.pool, { turn: one.turn, at: NOW + 900, bannedUntil: NOW + 600_000 });
    await giveBackTurn(store.pool, two.turn);
    const last = await queued();
    await ask(last, NOW + 500_000, () => ({ waitUntil: null }));
    expect(seen.turns).toEqual([{ likeness: 'a', at: NOW + 900, bannedUntil: NOW + 600_000 }]);
    await ask(last, NOW + 600_001, () => ({ waitUntil: null }));
    expect(seen.turns).toEqual([]);
  });
});
