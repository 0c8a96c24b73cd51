import { createHmac } from 'node:crypto';
import type { MessageSetting, UnitChannelKind, UnitChannelSettings } from './channel.js';
import { linkTo, titleOf, type OutgoingNotification } from './outgoing-notification.js';
import { notSent, type HttpMessage, type Sending } from './sending.js';
import { patienceAsked, type HttpAnswer } from './post-message.js';
import { SettingsError, text } from './settings-fields.js';

export interface WebhookChannel extends UnitChannelSettings {
  readonly channel: 'webhook';
  /** `whsec_` and 24 to 64 bytes in base64. */
  readonly secret: string;
}

export const WEBHOOK: UnitChannelKind<WebhookChannel> = {
  reaches: 'unit',
  label: { zh: '接口推送', en: 'Webhook' },
  read({ name, url, secret, perMinute }, at) {
    if (perMinute !== undefined) throw new SettingsError(`${at}.perMinute: only a robot has a pace.`);
    return { channel: 'webhook', name, url, secret: signingKey(secret, at) };
  },
  messageFor: webhookMessage,
  judge: webhookAnswer,
};

function signingKey(secret: unknown, at: string): string {
  const key = text(secret, `${at}.secret`);
  const bytes = /^whsec_[A-Za-z0-9+/]+=*$/.test(key) ? Buffer.from(key.slice(6), 'base64').length : 0;
  if (bytes < 24 || bytes > 64) throw new SettingsError(`${at}.secret: whsec_ and 24 to 64 bytes in base64.`);
  return key;
}

const EVENT_TYPE = 'tiaokuai.notice.raised';

/** A notification as a CloudEvents 1.0 event, in structured JSON. */
export function cloudEventOf(
  notification: OutgoingNotification,
  console: string,
): Readonly<Record<string, unknown>> {
  const { noticeId, caseId, number, version, unit, posts, kind, word, raisedAt, dueAt } = notification;
  return {
    specversion: '1.0',
    id: noticeId,
    source: console,
    type: EVENT_TYPE,
    subject: caseId,
    time: raisedAt,
    datacontenttype: 'application/json',
    data: {
      title: titleOf(notification),
      word,
      unit,
      posts,
      caseId,
      ...(number === undefined ? {} : { number }),
      version,
      kind: kind.code,
      dueAt,
      link: linkTo(console, notification),
    },
  };
}

/** `v1,<base64>`: HMAC-SHA256 over `<id>.<seconds>.<body>` (Standard Webhooks 1.0.0, symmetric). `secret` is `whsec_…`. */
export function webhookSignature(
  secret: string,
  { id, seconds, body }: { readonly id: string; readonly seconds: number; readonly body: string },
): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

/** The message as it is posted at `now` (milliseconds since 1970): its id is the notification's, whatever is tried again. */
export function webhookMessage(
  { url, secret }: WebhookChannel,
  notification: OutgoingNotification,
  { console, now }: MessageSetting,
): HttpMessage {
  const body = JSON.stringify(cloudEventOf(notification, console));
  const seconds = Math.floor(now / 1_000);
  const id = notification.noticeId;
  return {
    url,
    body,
    headers: {
      // In lower case: CloudEvents' own SDK for JavaScript knows no other.
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': webhookSignature(secret, { id, seconds, body }),
    },
  };
}

/** Any 2xx is taken; 410 says that the receiver is gone for good (Standard Webhooks). */
export function webhookAnswer({ status, retryAfter }: HttpAnswer, now: number): Sending {
  if (status >= 200 && status < 300) return { sent: true };
  const code = `HTTP.${status}`;
  if (status === 410) return notSent(code, { final: true });
  const retryAfterMilliseconds = patienceAsked(retryAfter, now);
  return notSent(code, retryAfterMilliseconds === undefined ? {} : { retryAfterMilliseconds });
}
