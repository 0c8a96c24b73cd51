import { minuteOf, type OutgoingNotification } from './outgoing-notification.js';
import { SettingsError } from './settings-fields.js';

export const JSON_BODY = { 'content-type': 'application/json; charset=utf-8' };

/** Both makers let a robot send 20 a minute. */
export const MESSAGES_A_MINUTE = 20;
const MOST_A_MINUTE = 600;

/** How many messages a minute an operator lets a robot send; without a word of his, what its maker allows. */
export function paceOf(perMinute: unknown, at: string): { readonly perMinute?: number } {
  if (perMinute === undefined) return {};
  if (typeof perMinute === 'number' && Number.isInteger(perMinute))
    if (perMinute >= 1 && perMinute <= MOST_A_MINUTE) return { perMinute };
  throw new SettingsError(`${at}.perMinute: messages a minute, 1 to ${MOST_A_MINUTE}.`);
}

export function factsOf({ dueAt, raisedAt }: OutgoingNotification): readonly (readonly [string, string])[] {
  const due: readonly (readonly [string, string])[] = dueAt === null ? [] : [['时限', minuteOf(dueAt)]];
  return [...due, ['通知时间', minuteOf(raisedAt)]];
}

/** `（3 件）`, behind what is asked in all of them. */
export function countOf(notifications: readonly OutgoingNotification[]): string {
  return `（${notifications.length} 件）`;
}
