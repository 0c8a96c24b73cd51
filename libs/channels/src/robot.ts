import { createHmac } from 'node:crypto';
import type { DingTalkChannel, WeComChannel } from './channels.settings.js';
import { linkTo, minuteOf, numberOf, titleOf, type OutgoingNotice } from './outgoing-notice.js';
import type { HttpAnswer } from './post-message.js';
import { notSent, type HttpMessage, type Sending } from './sending.js';

const JSON_BODY = { 'content-type': 'application/json; charset=utf-8' };
const ACT = '去处理';

/** DingTalk's 加签: base64 of HMAC-SHA256 over `<milliseconds>\n<secret>`, keyed with the secret; not yet URL-encoded. */
export function dingTalkSignature(secret: string, milliseconds: number): string {
  return createHmac('sha256', secret).update(`${milliseconds}\n${secret}`).digest('base64');
}

/** An actionCard of a DingTalk group robot, whose one button leads to the case. */
export function dingTalkMessage(
  { url, secret }: DingTalkChannel,
  notice: OutgoingNotice,
  { console, now }: { readonly console: string; readonly now: number },
): HttpMessage {
  const address = new URL(url);
  if (secret !== undefined) {
    address.searchParams.set('timestamp', String(now));
    address.searchParams.set('sign', dingTalkSignature(secret, now));
  }
  const title = titleOf(notice);
  const lines = [`### ${title}`, ...factsOf(notice).map(([name, value]) => `- ${name}：${value}`)];
  return {
    url: address.href,
    headers: JSON_BODY,
    body: JSON.stringify({
      msgtype: 'actionCard',
      actionCard: {
        title,
        text: lines.join('\n\n'),
        singleTitle: ACT,
        singleURL: linkTo(console, notice),
      },
    }),
  };
}

/** A text_notice card of a WeCom group robot, which leads to the case. Its address carries the key. */
export function weComMessage(
  { url }: WeComChannel,
  notice: OutgoingNotice,
  { console }: { readonly console: string },
): HttpMessage {
  return {
    url,
    headers: JSON_BODY,
    body: JSON.stringify({
      msgtype: 'template_card',
      template_card: {
        card_type: 'text_notice',
        source: { desc: '条块' },
        main_title: { title: notice.word, desc: `${notice.kind.word} ${numberOf(notice.caseId)}` },
        horizontal_content_list: factsOf(notice).map(([keyname, value]) => ({ keyname, value })),
        card_action: { type: 1, url: linkTo(console, notice) },
      },
    }),
  };
}

function factsOf({ dueAt, raisedAt }: OutgoingNotice): readonly (readonly [string, string])[] {
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
    const errcode: unknown = Object(JSON.parse(body)).errcode;
    return typeof errcode === 'number' ? errcode : undefined;
  } catch {
    return undefined;
  }
}
