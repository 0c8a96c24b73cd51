import { randomUUID } from 'node:crypto';
import { NO_CHANNELS, type ChannelSettings } from '@tiaokuai/channels';
import { deliveryWorkflowId } from '@tiaokuai/contracts';
import { readUndelivered, type Clock } from '@tiaokuai/event-store';
import { casesProjection, rebuildReadModels } from '@tiaokuai/projections';
import { owed, type ToyChange } from '@tiaokuai/testing/toy.procedure';
import { caseWorkflows } from './case-workflows.js';
import type { Subscription } from './consumer.js';
import { queueNotifications } from './queue-deliveries.js';
import {
  at,
  createGround,
  dispatcher,
  eventually,
  KINDS,
  layCable,
  type Ground,
} from '../test/relay.fixture.js';
import { startDeliveries } from './start-deliveries.js';

const SETTINGS: ChannelSettings = {
  version: 1,
  console: 'https://tiaokuai.example',
  units: {
    zf: [
      { channel: 'wecom', name: 'wecom', url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k' },
      { channel: 'dingtalk', name: 'dingtalk', url: 'https://oapi.dingtalk.com/robot/send?access_token=t' },
    ],
  },
};

describe('notifications that leave the house', () => {
  let ground: Ground;
  const clock: Clock = { now: () => Promise.resolve(at('09:00')) };
  beforeEach(async () => {
    ground = await createGround();
  });
  afterEach(() => ground.end());

  const answer = owed({ id: 'answer', ownerUnit: 'zf', dueAt: at('11:00') });
  const asked: ToyChange = {
    obligations: { answer },
    tells: [
      { unit: 'zf', posts: [], obligationId: 'answer' },
      { unit: 'hj', posts: [] },
    ],
  };
  async function happen(change: ToyChange, caseId: string = randomUUID()): Promise<string> {
    await ground.append({ caseId, at: at('09:00'), actor: dispatcher, changes: [change] });
    await ground.sequence();
    const { store, readModels } = ground;
    const projection = casesProjection({ ...KINDS, store, readModels });
    while ((await projection.advance()).events > 0);
    return caseId;
  }
  const queueing = (settings = SETTINGS): Subscription =>
    queueNotifications({ store: ground.store, readModels: ground.readModels, clock, settings });
  const work = async (subscription: Subscription): Promise<void> => {
    while ((await subscription.advance()) > 0);
  };
  const queued = async (): Promise<readonly string[]> => {
    const { rows } = await ground.store.query<{ to: string }>(
      `SELECT unit || ' ' || channel || ' ' || recipient AS to FROM delivery ORDER BY 1`,
    );
    return rows.map(({ to }) => to);
  };

  it('are queued once for each channel of the unit they are for, however many consumers there are', async () => {
    await happen(asked);
    const ended = await Promise.allSettled([queueing(), queueing(), queueing()].map(work));
    expect(ended.some(({ status }) => status === 'fulfilled')).toBe(true);
    await work(queueing());
    expect(await queued()).toEqual(['zf dingtalk dingtalk', 'zf wecom wecom']);
  });

  it('are queued with what says their turn: how urgent the case is, when it is due, and what they ask', async () => {
    await happen({ ...asked, urgency: 'emergency' });
    await happen({ tells: [{ unit: 'zf', posts: [] }] });
    await work(queueing());
    const { rows } = await ground.store.query(
      `SELECT emergency, due_at AS "dueAt", likeness FROM delivery WHERE channel = 'wecom' ORDER BY due_at`,
    );
    expect(rows).toEqual([
      { emergency: true, dueAt: at('11:00'), likeness: 'toy 请答复' },
      { emergency: false, dueAt: null, likeness: 'toy 请答复' },
    ]);
  });

  it('are not queued where they were handled before anybody looked, nor anew after a rebuild', async () => {
    const caseId = await happen(asked);
    await happen({ obligations: { answer: { ...answer, status: 'met' } } }, caseId);
    await work(queueing());
    expect(await queued()).toEqual([]);
    await happen(asked);
    await work(queueing());
    await rebuildReadModels(ground.databaseUrl, KINDS);
    await work(queueing());
    expect(await queued()).toHaveLength(2);
  });

  it('are not sent afterwards for the time when there was no channel', async () => {
    await happen(asked);
    await work(queueing(NO_CHANNELS));
    await work(queueing());
    expect(await queued()).toEqual([]);
  });

  it('are given to Temporal once each, when it is there, by whichever process leads', async () => {
    await happen(asked);
    await work(queueing());
    const cable = await layCable(ground.address);
    const away = caseWorkflows({ address: cable.address, namespace: ground.namespace });
    const sending = startDeliveries({ store: ground.store, workflows: away });
    await expect(sending.advance()).rejects.toThrow();
    await cable.mend();
    await eventually(() =>
      work(sending).then(
        () => true,
        () => false,
      ),
    );
    const here = caseWorkflows(ground);
    await work(startDeliveries({ store: ground.store, workflows: here }));
    const waiting = await readUndelivered(ground.store, { after: 0, limit: 10 });
    expect(waiting).toHaveLength(2);
    for (const each of waiting)
      expect(await ground.historyOf(deliveryWorkflowId(each))).toMatchObject({ type: 'deliveryWorkflow' });
    await Promise.all([away.close(), here.close(), cable.cut()]);
  });
});
