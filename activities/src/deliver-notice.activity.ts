import { robotOf, sendNotification } from '@tiaokuai/channels';
import type { DeliveryWorkflowInput } from '@tiaokuai/contracts';
import { beginAttempt, deliveryById, endAttempts } from '@tiaokuai/event-store';
import { deliverInTurn } from './deliver-in-turn.js';
import { reportGivenUp, type DeliveryActivitiesOptions } from './delivery-options.js';
import { endOf } from './delivery-pace.js';
import { stableFailures, TryAgain } from './stable-failure.js';
import { stillToBeSent } from './still-to-be-sent.js';

export interface DeliveryActivities {
  /**
   * Sends a notification to one recipient, if it still matters and nobody has; fails with a wait until the next attempt. Through
   * a robot, what is sent is what comes next there.
   */
  deliverNotice(input: DeliveryWorkflowInput): Promise<void>;
}

export function deliveryActivities(options: DeliveryActivitiesOptions): DeliveryActivities {
  return stableFailures(options.reportFailure, {
    async deliverNotice({ deliveryId }: DeliveryWorkflowInput) {
      const delivery = await deliveryById(options.pool, deliveryId);
      if (delivery === undefined) return;
      const robot = robotOf(options.settings, delivery);
      if (robot === undefined) await deliverAlone(options, deliveryId);
      else await deliverInTurn(options, { deliveryId, robot });
    },
  });
}

/** To a receiver that takes whatever comes, whenever it comes. */
async function deliverAlone(options: DeliveryActivitiesOptions, deliveryId: string): Promise<void> {
  const { pool, settings, pace } = options;
  const begun = await beginAttempt(pool, { deliveryId, leaseMilliseconds: pace.lease });
  if (begun.may === 'stop') return;
  if (begun.may === 'wait') throw new TryAgain('DELIVERY.NOT_YET', begun.milliseconds);
  const { delivery, ordinal, attempt } = begun;
  const notification = await stillToBeSent(options, delivery);
  if (typeof notification === 'string')
    return endAttempts(pool, [{ deliveryId, ordinal, end: 'dropped', code: notification }]);
  const sending = await sendNotification(settings, delivery, notification, pace.timeout);
  const now = options.now();
  const ended = endOf(sending, { attempt, pace, now });
  await endAttempts(pool, [{ deliveryId, ordinal, ...ended }]);
  if (ended.end === 'dead') reportGivenUp(options, delivery);
  if (ended.end === 'failed') throw new TryAgain(ended.code, ended.notBefore - now);
}
