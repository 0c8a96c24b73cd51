import { ENGINE_ALONE } from '../../kernel/actor.js';
import type { LeadsTo } from '../../kernel/rule.js';
import { answers } from '../../kernel/contract.js';
import { anyCase } from '../../kernel/contracts/case.contract.js';
import { eventFor } from '../../kernel/event-definition.js';
import { fields, listOf, reference, type Value } from '../../kernel/form.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import type { Context } from '../case.context.js';
import { commandFor, type AnyCommand } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { meetObligation } from '../obligation/obligation.end.js';

/** The result notification as the case it is about sees it: shared cases close only after one. */
export interface Notified {
  /** Notifications about this case, in the order they were sent. */
  readonly notices: readonly string[];
  /** One of them reached the street and every live unit. */
  readonly notified: boolean;
}

export const NOT_NOTIFIED: Notified = { notices: [], notified: false };

const linkForm = fields({
  noticeCaseId: reference({ zh: '通报', en: 'Notification' }, 'case'),
  recipients: listOf({ zh: '单位', en: 'Units' }, reference({ zh: '单位', en: 'Unit' }, 'unit'), {
    min: 0,
    max: 50,
  }),
});

type Linked = Value<typeof linkForm> & {
  /** It reached the street and every live unit, so it counts. */
  readonly complete: boolean;
};

const event = eventFor<Notified, Context>();

export const NotificationLinked = event<Linked>({
  type: 'NotificationLinked',
  label: { zh: '关联结果通报', en: 'A result notification was linked' },
  schemaVersion: 1,
  fold: ({ notices, notified }, { payload: { noticeCaseId, complete } }) => ({
    notices: [...notices, noticeCaseId],
    notified: notified || complete,
  }),
});

interface Wanted<S> {
  /** Where a notification counts; sent earlier it informs, and the stage rejects it. */
  readonly stages: readonly string[];
  /** The clock it meets, where the notification is owed by one. */
  readonly clock?: string;
  /** Where the case goes with it; absent: it stays. */
  readonly leadsTo?: LeadsTo;
  /** Who must have it: the street of the place and every live unit. */
  mustBeTold(state: S): readonly string[];
}

/** By the engine, as a reaction of the notification that was sent; whoever sent it is among those who have it. */
export function linkNotification<S extends CaseState & Notified>({
  stages,
  clock,
  leadsTo,
  mustBeTold,
}: Wanted<S>): AnyCommand<S> {
  return commandFor<S>()({
    ...answers(anyCase.linkNotification, linkForm),
    label: { zh: '关联结果通报', en: 'Link a result notification' },
    engine: 'only',
    stages,
    permits: () => undefined,
    declares: {
      ...ENGINE_ALONE,
      meets: clock === undefined ? [] : [clock],
      records: [NotificationLinked],
      ...(leadsTo === undefined ? {} : { leadsTo }),
    },
    decide(decision, payload) {
      const complete = mustBeTold(decision.state).every((unit) => payload.recipients.includes(unit));
      decision.record(NotificationLinked, { ...payload, complete });
      if (complete && clock !== undefined) meetObligation(decision, { key: clock });
    },
  });
}

/** CASE.NOTIFICATION_MISSING until a notification reached everybody; `by` is who owes it. */
export function notificationMissing({ notified }: Notified, by: string | undefined): Rejection | undefined {
  return notified ? undefined : reject('CASE.NOTIFICATION_MISSING', undefined, { lead: by });
}
