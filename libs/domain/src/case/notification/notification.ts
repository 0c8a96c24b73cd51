import type { EventDescription } from '../../kernel/event-definition.js';
import type { CaseEvent } from '../../kernel/event.js';
import { fields, listOf, reference, type Value } from '../../kernel/form.js';
import { reject, type Rejection } from '../../kernel/rejection.js';
import { AnyCommand, commandFor, eventFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { meetObligation } from '../obligation/obligation.end.js';

/** The result notification as the case it is about sees it: shared cases close only after one (domain.md 5, 27). */
export interface Notified {
  /** Notices about this case, in the order they were sent. */
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

export type NotificationEvent = CaseEvent<
  'NotificationLinked',
  Value<typeof linkForm> & {
    /** It reached the street and every live unit, so it counts. */
    readonly complete: boolean;
  }
>;

export const NOTIFICATION_EVENTS: Readonly<Record<NotificationEvent['type'], EventDescription>> = {
  NotificationLinked: {
    label: { zh: '关联结果通报', en: 'A result notification was linked' },
    schemaVersion: 1,
  },
};

export function evolveNotified<S extends Notified>(state: S, { payload }: NotificationEvent): S {
  const { noticeCaseId, complete } = payload;
  return { ...state, notices: [...state.notices, noticeCaseId], notified: state.notified || complete };
}

export const NotificationLinked = eventFor<CaseState & Notified>()<NotificationEvent['payload']>({
  type: 'NotificationLinked',
  ...NOTIFICATION_EVENTS.NotificationLinked,
  fold: ({ notices, notified }, { payload: { noticeCaseId, complete } }) => ({
    notices: [...notices, noticeCaseId],
    notified: notified || complete,
  }),
});

interface Wanted<S> {
  /** Where a notice counts; sent earlier it informs, and the stage refuses it. */
  readonly stages: readonly string[];
  /** The clock it meets, where the notification is owed by one. */
  readonly clock?: string;
  /** Who must have it: the street of the place and every live unit. */
  mustBeTold(state: S): readonly string[];
}

/** `linkNotification`, by reaction of the notification that was sent; whoever sent it is among those who have it. */
export function linkNotification<S extends CaseState & Notified>({
  stages,
  clock,
  mustBeTold,
}: Wanted<S>): AnyCommand<S> {
  return commandFor<S>()({
    name: 'linkNotification',
    label: { zh: '关联结果通报', en: 'Link a result notification' },
    engine: 'only',
    form: linkForm,
    stages,
    permits: () => undefined,
    declares: {
      who: { zh: '系统', en: 'the engine' },
      by: [],
      ...(clock === undefined ? {} : { meets: [clock] }),
      records: [NotificationLinked],
    },
    decide(decision, payload) {
      const complete = mustBeTold(decision.state).every((unit) => payload.recipients.includes(unit));
      decision.record(NotificationLinked, { ...payload, complete });
      if (complete && clock !== undefined) meetObligation(decision, { key: clock });
    },
  });
}

/** CASE.NOTIFICATION_MISSING until a notice reached everybody; `by` is who owes it. */
export function notificationMissing({ notified }: Notified, by: string | undefined): Rejection | undefined {
  return notified ? undefined : reject('CASE.NOTIFICATION_MISSING', undefined, { lead: by });
}
