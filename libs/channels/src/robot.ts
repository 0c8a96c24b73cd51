import { minuteOf, type OutgoingNotification } from './outgoing-notification.js';
import type { HttpAnswer } from './post-message.js';
import { notSent, type Sending } from './sending.js';

export const JSON_BODY = { 'content-type': 'application/json; charset=utf-8' };

export function factsOf({ dueAt, raisedAt }: OutgoingNotification): readonly (readonly [string, string])[] {
  const due: readonly (readonly [string, string])[] = dueAt === null ? [] : [['时限', minuteOf(dueAt)]];
  return [...due, ['通知时间', minuteOf(raisedAt)]];
}

/** Too many messages a minute: DingTalk's and WeCom's own codes. Both let a robot send 20 a minute. */
const TOO_FAST: readonly number[] = [130101, 45009];
const A_MINUTE = 60_000;

/** Robots answer 200 also when they refuse; what counts is `errcode`. */
export function robotAnswer({ status, body }: HttpAnswer): Sending {
  if (status < 200 || status >= 300) return notSent(`HTTP.${status}`);
  const errcode = errcodeOf(body);
  if (errcode === 0) return { sent: true };
  if (errcode === undefined) return notSent('ROBOT.ANSWER_UNKNOWN');
  return notSent(`ROBOT.${errcode}`, TOO_FAST.includes(errcode) ? { retryAfterMilliseconds: A_MINUTE } : {});
}

function errcodeOf(body: string): number | undefined {
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer !== 'object' || answer === null || !('errcode' in answer)) return undefined;
    return typeof answer.errcode === 'number' ? answer.errcode : undefined;
  } catch {
    return undefined;
  }
}
