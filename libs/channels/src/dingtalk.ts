import { createHmac } from 'node:crypto';
import type { UnitChannelKind, UnitChannelSettings } from './channel.js';
import { linkTo, titleOf, type OutgoingNotification } from './outgoing-notification.js';
import { factsOf, JSON_BODY, robotAnswer } from './robot.js';
import type { HttpMessage } from './sending.js';
import { text } from './settings-fields.js';

export interface DingTalkChannel extends UnitChannelSettings {
  readonly channel: 'dingtalk';
  /** Where the robot is set to 加签. */
  readonly secret?: string;
}

export const DINGTALK: UnitChannelKind<DingTalkChannel> = {
  reaches: 'unit',
  label: { zh: '钉钉机器人', en: 'DingTalk robot' },
  read: ({ name, url, secret }, at) => ({
    channel: 'dingtalk',
    name,
    url,
    ...(secret === undefined ? {} : { secret: text(secret, `${at}.secret`) }),
  }),
  messageFor: dingTalkMessage,
  judge: robotAnswer,
};

const BUTTON = '去处理';

/** DingTalk's 加签: base64 of HMAC-SHA256 over `<milliseconds>\n<secret>`, keyed with the secret; not yet URL-encoded. */
export function dingTalkSignature(secret: string, milliseconds: number): string {
  return createHmac('sha256', secret).update(`${milliseconds}\n${secret}`).digest('base64');
}

/** An actionCard of a DingTalk group robot, whose one button leads to the case. */
export function dingTalkMessage(
  { url, secret }: DingTalkChannel,
  notification: OutgoingNotification,
  { console, now }: { readonly console: string; readonly now: number },
): HttpMessage {
  const address = new URL(url);
  if (secret !== undefined) {
    address.searchParams.set('timestamp', String(now));
    address.searchParams.set('sign', dingTalkSignature(secret, now));
  }
  const title = titleOf(notification);
  const lines = [`### ${title}`, ...factsOf(notification).map(([name, value]) => `- ${name}：${value}`)];
  return {
    url: address.href,
    headers: JSON_BODY,
    body: JSON.stringify({
      msgtype: 'actionCard',
      actionCard: {
        title,
        text: lines.join('\n\n'),
        singleTitle: BUTTON,
        singleURL: linkTo(console, notification),
      },
    }),
  };
}
