import { isPersonChannel, type OutgoingNotification } from '@tiaokuai/channels';
import { peopleOn } from '@tiaokuai/domain';
import type { Delivery } from '@tiaokuai/event-store';
import { notificationById } from '@tiaokuai/projections';
import type { DeliveryActivitiesOptions } from './delivery-options.js';

/** What to say now; or, as a code, why nobody needs to hear it any more. */
export async function stillToBeSent(
  { readModels, directoryNow, procedureOf }: DeliveryActivitiesOptions,
  { noticeId, channel, recipient }: Delivery,
): Promise<OutgoingNotification | string> {
  const found = await notificationById(readModels, noticeId);
  if (found === undefined) return 'NOTICE.WITHDRAWN';
  const { notification, kind, number } = found;
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
    ...(number === null ? {} : { number }),
    version,
    unit,
    posts,
    kind: { code: kind, word },
    word: about.zh,
    raisedAt,
    dueAt,
  };
}
