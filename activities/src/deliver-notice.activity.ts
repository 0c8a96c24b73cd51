import {
  isPersonChannel,
  sendNotification,
  type ChannelSettings,
  type OutgoingNotification,
} from '@tiaokuai/channels';
import type { DeliveryWorkflowInput } from '@tiaokuai/contracts';
import { peopleOn, type Directory, type Instant, type Procedure } from '@tiaokuai/domain';
import { beginAttempt, endAttempt, type Delivery } from '@tiaokuai/event-store';
import { notificationById } from '@tiaokuai/projections';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { stableFailures, TryAgain, type ReportFailure } from './stable-failure.js';

export interface DeliveryActivities {
  /** Sends a notification to one recipient, if it still matters and nobody has; fails with a wait until the next attempt. */
  deliverNotice(input: DeliveryWorkflowInput): Promise<void>;
}

/** How patiently it is tried. Milliseconds. */
export interface DeliveryPace {
  /** The longest that one attempt may take. */
  readonly timeout: number;
  /** How long a sender who was lost is waited for; longer than any attempt. */
  readonly lease: number;
  /** Between the attempts; after one more than these it is a dead letter. */
  readonly pauses: readonly number[];
}

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];

/** About a day in all, as Standard Webhooks recommends. */
export const DELIVERY_PACE: DeliveryPace = {
  timeout: 10 * SECOND,
  lease: 45 * SECOND,
  pauses: [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR],
};

export interface DeliveryActivitiesOptions {
  readonly pool: Pool;
  readonly readModels: DataSource;
  readonly settings: ChannelSettings;
  readonly procedureOf: (kind: string) => Procedure | undefined;
  /** Who holds which post now. */
  readonly directoryNow: () => Promise<{ readonly now: Instant; readonly directory: Directory }>;
  readonly pace: DeliveryPace;
  readonly reportFailure: ReportFailure;
}

export function deliveryActivities(options: DeliveryActivitiesOptions): DeliveryActivities {
  const { pool, settings, pace } = options;
  return stableFailures(options.reportFailure, {
    async deliverNotice({ deliveryId }: DeliveryWorkflowInput) {
      const begun = await beginAttempt(pool, { deliveryId, leaseMilliseconds: pace.lease });
      if (begun.may === 'stop') return;
      if (begun.may === 'wait') throw new TryAgain('DELIVERY.SENT_BY_ANOTHER', begun.milliseconds);
      const { delivery, ordinal, attempt } = begun;
      const notification = await stillToBeSent(options, delivery);
      if (typeof notification === 'string')
        return endAttempt(pool, { deliveryId, ordinal, end: 'dropped', code: notification });
      const { channel, recipient } = delivery;
      const sending = await sendNotification(
        settings,
        { channel, recipient, deliveryId },
        notification,
        pace.timeout,
      );
      if (sending.sent) return endAttempt(pool, { deliveryId, ordinal, end: 'sent', code: '' });
      const { code, final = false, retryAfterMilliseconds } = sending;
      const pause = pace.pauses[attempt - 1];
      if (final || pause === undefined) {
        await endAttempt(pool, { deliveryId, ordinal, end: 'dead', code });
        // Not a failure of ours, but the log of a process is where an operator's alarms listen.
        options.reportFailure('DELIVERY.GIVEN_UP', { caseId: delivery.caseId });
        return;
      }
      await endAttempt(pool, { deliveryId, ordinal, end: 'failed', code });
      throw new TryAgain(code, scattered(Math.max(retryAfterMilliseconds ?? 0, pause)));
    },
  });
}

/** Up to half as long again, so that what failed together does not come back together. */
function scattered(pause: number): number {
  return Math.round(pause * (1 + Math.random() / 2));
}

/** What to say now; or, as a code, why nobody needs to hear it any more. */
async function stillToBeSent(
  { readModels, directoryNow, procedureOf }: DeliveryActivitiesOptions,
  { noticeId, channel, recipient }: Delivery,
): Promise<OutgoingNotification | string> {
  const found = await notificationById(readModels, noticeId);
  if (found === undefined) return 'NOTICE.WITHDRAWN';
  const { notification, kind } = found;
  if (notification.closedAt !== null) return 'NOTICE.CLOSED';
  if (isPersonChannel(channel)) {
    const { directory, now } = await directoryNow();
    if (!peopleOn(directory, notification, now).includes(recipient)) return 'NOTICE.POST_LEFT';
  }
  const { caseId, version, unit, posts, about, raisedAt, dueAt } = notification;
  const word = procedureOf(kind)?.label.zh ?? kind;
  return {
    noticeId,
    caseId,
    version,
    unit,
    posts,
    kind: { code: kind, word },
    word: about.zh,
    raisedAt,
    dueAt,
  };
}
