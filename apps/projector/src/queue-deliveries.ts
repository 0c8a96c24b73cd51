import { hasChannels, reachesPeople, recipientsOf, type ChannelSettings } from '@tiaokuai/channels';
import { peopleOn, type Directory } from '@tiaokuai/domain';
import {
  deliveryIdOf,
  queueDeliveries,
  readStream,
  type Clock,
  type NewDelivery,
} from '@tiaokuai/event-store';
import {
  CASES,
  DELIVERIES,
  findPosition,
  followInForce,
  markStopped,
  movePosition,
  notificationsBetween,
  PROJECTION_VERSION,
  readPosition,
  type NotificationOfCase,
} from '@tiaokuai/projections';
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Subscription } from './consumer.js';

const POSITION = { consumer: DELIVERIES, version: 1 };
const BATCH = 1_000;

export interface QueueOptions {
  readonly store: Pool;
  readonly readModels: DataSource;
  readonly clock: Clock;
  readonly settings: ChannelSettings;
}

/**
 * Follows the notifications behind the projection and queues what has to leave the house. Deliveries and position commit
 * together, so each notification is queued once; what was told while no channel was there is not sent afterwards.
 */
export function queueNotifications({ store, readModels, clock, settings }: QueueOptions): Subscription {
  const rules = followInForce((streamId, range) => readStream(store, streamId, range));

  async function directoryNow(): Promise<{ directory: Directory; now: string }> {
    // Who holds a post may have changed since; a batch of notifications is worth the look.
    rules.changed();
    const [inForce, now] = [await rules.current(), await clock.now()];
    return { directory: inForce(now).directory, now };
  }
  async function deliveriesOf(found: readonly NotificationOfCase[]): Promise<readonly NewDelivery[]> {
    if (found.length === 0) return [];
    const known = reachesPeople(settings) ? await directoryNow() : undefined;
    return found.flatMap(({ notification, kind, urgency }) => {
      const people = known === undefined ? [] : peopleOn(known.directory, notification, known.now);
      return recipientsOf(settings, notification.unit, people).map(({ channel, recipient }) => {
        const { noticeId, caseId, unit, dueAt, about } = notification;
        const delivery = { noticeId, caseId, unit, channel, recipient };
        const order = { emergency: urgency === 'emergency', dueAt, likeness: `${kind} ${about.zh}` };
        return { deliveryId: deliveryIdOf(delivery), ...delivery, ...order };
      });
    });
  }

  return {
    name: DELIVERIES,
    async advance() {
      const { logIndex: from } = await readPosition(store, POSITION);
      const projected = await findPosition(store, { consumer: CASES, version: PROJECTION_VERSION });
      const to = Math.min(projected?.logIndex ?? -1, from + BATCH);
      if (to <= from) return 0;
      const notifications = hasChannels(settings)
        ? await notificationsBetween(readModels, { after: from, upTo: to })
        : [];
      const deliveries = await deliveriesOf(notifications);
      const moved = await inTransaction(store, async (client) => {
        await queueDeliveries(client, deliveries);
        return movePosition(client, POSITION, { from, to });
      });
      if (!moved) throw new Error('the position of deliveries was moved by another process');
      return to - from;
    },
    noteFailure: (cause) => markStopped(store, POSITION, cause),
  };
}

/** Commits where `work` says true; takes everything back where it says false or throws. */
async function inTransaction(store: Pool, work: (client: PoolClient) => Promise<boolean>): Promise<boolean> {
  const client = await store.connect();
  let lost = true;
  try {
    await client.query('BEGIN');
    const done = await work(client);
    await client.query(done ? 'COMMIT' : 'ROLLBACK');
    lost = false;
    return done;
  } finally {
    // A connection whose transaction did not end is of no use to anybody else.
    client.release(lost);
  }
}
