import { reconcileDeliveries } from '@tiaokuai/activities';
import { beginAttempt, readUndelivered, sendAgain } from '@tiaokuai/event-store';
import type { LocalMailServer } from '@tiaokuai/testing/local-mail-server';
import type { LocalReceiver } from '@tiaokuai/testing/local-receiver';
import type { Pool } from 'pg';
import {
  answer,
  createDeliveryGround,
  PACE,
  SECRET,
  type DeliveryGround,
  type Queued,
} from '../../test/delivery/delivery.fixture.js';

describe('the delivery workflow', () => {
  let ground: DeliveryGround;
  let pool: Pool;
  let receiver: LocalReceiver;
  let mail: LocalMailServer;
  beforeAll(async () => {
    ground = await createDeliveryGround();
    ({ pool, receiver, mail } = ground);
  }, 60_000);
  beforeEach(() => ground.putOnPost('p-zf-1'));
  afterAll(() => ground.end());

  const delivered = async (each: Queued): Promise<void> => {
    await (await ground.start(each)).result();
  };
  const posted = ({ noticeId }: Queued) =>
    receiver.received.filter(({ headers }) => headers['webhook-id'] === noticeId);

  it('sends a notification once, and ends', async () => {
    const each = await ground.queued();
    await delivered(each);
    expect(posted(each)).toHaveLength(1);
    expect(await ground.steps(each)).toEqual(['began', 'sent']);
    expect(await ground.waits(each)).toBe(false);
  });

  it('tries again while its receiver fails, hangs or breaks off, always under the same id, and then never more', async () => {
    const each = await ground.queued();
    receiver.behaves({ status: 503 }, 'hangs', 'closes');
    await delivered(each);
    expect(posted(each)).toHaveLength(4);
    expect(await ground.steps(each)).toEqual([
      'began',
      'failed HTTP.503',
      'began',
      'failed NET.TIMEOUT',
      'began',
      'failed NET.ECONNRESET',
      'began',
      'sent',
    ]);
    await delivered(each);
    expect(posted(each)).toHaveLength(4);
  });

  it('is content with a receiver that answers twice', async () => {
    const [first, second] = [await ground.queued(), await ground.queued()];
    receiver.behaves('twice');
    await delivered(first);
    await delivered(second);
    expect([posted(first).length, posted(second).length]).toEqual([1, 1]);
  });

  it('becomes a dead letter after the last attempt, or at once where the receiver is gone, and can be sent again', async () => {
    const [failing, gone] = [await ground.queued(), await ground.queued()];
    receiver.behaves({ status: 500 }, { status: 500 }, { status: 500 }, { status: 502 }, { status: 410 });
    await delivered(failing);
    await delivered(gone);
    expect(await ground.dead(failing)).toMatchObject({ attempts: 4, code: 'HTTP.502', unit: 'zf' });
    expect(await ground.dead(gone)).toMatchObject({ attempts: 1, code: 'HTTP.410' });
    expect(await ground.waits(failing)).toBe(false);
    expect(ground.reported).toEqual(['DELIVERY.GIVEN_UP', 'DELIVERY.GIVEN_UP']);
    expect(await sendAgain(pool, failing.deliveryId)).toBe(true);
    await delivered({ ...failing, round: 2 });
    expect(posted(failing)).toHaveLength(5);
    expect((await ground.steps(failing)).slice(-4)).toEqual(['dead HTTP.502', 'again', 'began', 'sent']);
    expect(await ground.dead(failing)).toBeUndefined();
  });

  it('waits for a sender that was lost in the middle, and then sends in its place', async () => {
    const each = await ground.queued();
    await beginAttempt(pool, { deliveryId: each.deliveryId, leaseMilliseconds: PACE.lease });
    const began = performance.now();
    await delivered(each);
    expect(performance.now() - began).toBeGreaterThan(PACE.lease / 2);
    expect(await ground.steps(each)).toEqual(['began', 'began', 'sent']);
  });

  it('sends nothing of what was handled meanwhile', async () => {
    const each = await ground.queued();
    await ground.happen(each.caseId, { obligations: { answer: { ...answer, status: 'met' } } });
    await delivered(each);
    expect(posted(each)).toEqual([]);
    expect(await ground.steps(each)).toEqual(['began', 'dropped NOTICE.CLOSED']);
  });

  it('writes to whoever is on the post when it is sent, and to nobody who has left it', async () => {
    const [first, second] = [await ground.queued('p-zf-1', 'mail'), await ground.queued('p-zf-1', 'mail')];
    const before = mail.letters.length;
    mail.behaves({ refuses: 451 }, 'twice');
    await delivered(first);
    ground.putOnPost('p-zf-2');
    await delivered(second);
    expect(mail.letters.length - before).toBe(1);
    expect(mail.letters.at(-1)).toContain(`<${first.deliveryId}@tiaokuai.example>`);
    expect(await ground.steps(second)).toEqual(['began', 'dropped NOTICE.POST_LEFT']);
  });

  it('is found again by reconcile when Temporal has lost it, and is sent once all the same', async () => {
    const [lost, sent] = [await ground.queued(), await ground.queued()];
    receiver.behaves('hangs');
    const handle = await ground.start(lost);
    await until(() => Promise.resolve(posted(lost).length === 1));
    await handle.terminate('lost');
    await delivered(sent);
    const sweep = () =>
      reconcileDeliveries({
        client: ground.client,
        undelivered: async function* () {
          yield* await readUndelivered(pool, { after: 0, limit: 100 });
        },
        beat: () => undefined,
      });
    expect(await sweep()).toEqual({ waiting: 1, mended: 1 });
    await until(async () => !(await ground.waits(lost)));
    expect(new Set(posted(lost).map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(posted(sent)).toHaveLength(1);
    expect(await sweep()).toEqual({ waiting: 0, mended: 0 });
  });

  it('tells neither its receivers nor Temporal what stands in the case', async () => {
    const each = await ground.queued();
    receiver.behaves({ status: 500 });
    const handle = await ground.start(each);
    await handle.result();
    const history = JSON.stringify(await handle.fetchHistory(), (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
    );
    for (const told of [history, ...receiver.received.map(({ body }) => body), ...mail.letters]) {
      expect(told).not.toContain('沈某某');
      expect(told).not.toContain(SECRET);
    }
    expect(history).not.toContain(receiver.url);
    expect(JSON.parse(posted(each)[0]?.body ?? '')).toMatchObject({
      data: { title: `请答复 · 试件 ${each.caseId.slice(0, 8)}`, dueAt: answer.dueAt },
    });
    expect(new Set(ground.reported)).toEqual(new Set(['DELIVERY.GIVEN_UP']));
  });
});

/** Asks again until it is so; jest's own time limit ends a wait for what never comes. */
async function until(so: () => Promise<boolean>): Promise<void> {
  while (!(await so())) await new Promise((resolve) => setTimeout(resolve, 25));
}
