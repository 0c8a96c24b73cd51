import { Inject, Injectable } from '@nestjs/common';
import type { Notices, NoticeView } from '@tiaokuai/contracts';
import { postRejection, procedureOf, sightKeysOf, type Actor, type Instant } from '@tiaokuai/domain';
import { markNotificationRead } from '@tiaokuai/event-store';
import {
  isNotificationOf,
  notifications,
  type NotificationItem,
  type NotificationsQuery as StoredNotificationsQuery,
} from '@tiaokuai/projections';
import { showWritten } from '../lists/read-your-writes.js';
import type { Language } from '../platform/language.js';
import { rejectRequest } from '../platform/edge-rejections.js';
import { RejectionError } from '../platform/rejection-error.js';
import { AppContext, type RulesNow } from '../platform/app-context.js';
import { coded } from '../wording/case-words.js';
import { numberOfRow } from '../wording/number-words.js';

export type NotificationState = StoredNotificationsQuery['state'];

/** Which notifications are asked for. */
export interface NotificationsQuery {
  readonly state?: NotificationState;
  readonly page?: number;
  readonly size?: number;
  readonly after?: string;
}

@Injectable()
export class NotificationsService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  /** The notifications of the acting post, and how many of them this person has not read. */
  async list(query: NotificationsQuery, actor: Actor, language: Language): Promise<Notices> {
    const { state = 'open', page = 1, size = 20, after } = query;
    await showWritten(this.appContext.reader, after);
    const { now, inForce } = await this.holding(actor);
    const keys = sightKeysOf(actor, inForce.directory);
    const asked = { now, actor, keys, state, size, number: page };
    const found = await notifications(this.appContext.lists, asked);
    const rows = found.items.map((item) => notificationView(item, now, language));
    const { total, open, unread } = found;
    return { asOf: now, rows, page, size, total, open, unread };
  }

  /** NOTICE.NOT_FOUND for one that is not there, or not for this post. */
  async read(notificationId: string, actor: Actor): Promise<void> {
    const { now } = await this.holding(actor);
    if (!(await isNotificationOf(this.appContext.lists.readModels, notificationId, actor)))
      throw new RejectionError(rejectRequest('NOTICE.NOT_FOUND'));
    await markNotificationRead(this.appContext.casework.pool, {
      person: actor.person,
      noticeId: notificationId,
      at: now,
    });
  }

  private async holding(actor: Actor): Promise<RulesNow> {
    const rules = await this.appContext.rulesNow();
    const notHeld = postRejection(rules.inForce.directory, actor, rules.now);
    if (notHeld !== undefined) throw new RejectionError(notHeld);
    return rules;
  }
}

/** A post may be told of a case that it does not see: then it reads what is told and the number, by which it can ask, and not the case's title. */
function notificationView(
  { notification, case: about, seen, readAt, open }: NotificationItem,
  now: Instant,
  language: Language,
): NoticeView {
  return {
    noticeId: notification.noticeId,
    caseId: notification.caseId,
    kind: coded(about.kind, procedureOf(about.kind)?.label, language),
    word: notification.about[language],
    ...numberOfRow(about),
    caseTitle: seen ? about.title : undefined,
    asks: notification.asks,
    open,
    raisedAt: notification.raisedAt,
    dueAt: notification.dueAt,
    overdue: open && notification.dueAt !== null && notification.dueAt <= now,
    readAt,
    closedAt: notification.closedAt,
  };
}
