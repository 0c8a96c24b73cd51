import { createHmac } from 'node:crypto';
import type { MessageSetting, Together, UnitChannelKind, UnitChannelSettings } from './channel.js';
import {
  linkTo,
  minuteOf,
  nameOf,
  titleOf,
  workbenchAt,
  type OutgoingNotification,
} from './outgoing-notification.js';
import { robotAnswer, type RobotCodes } from './robot-answer.js';
import { countOf, factsOf, JSON_BODY, MESSAGES_A_MINUTE, paceOf } from './robot-card.js';
import type { HttpMessage } from './sending.js';
import { text } from './settings-fields.js';

export interface DingTalkChannel extends UnitChannelSettings {
  readonly channel: 'dingtalk';
  /** Where the robot is set to 加签. */
  readonly secret?: string;
}

const TEN_MINUTES = 600_000;

/** Its maker's page 自定义机器人接入; a text names what is wrong and then, behind 解决方案, what to do about it. */
const DINGTALK_CODES: RobotCodes = {
  // Whoever sends more than 20 a minute is not heard for ten.
  bans: { 130101: TEN_MINUTES, 410100: TEN_MINUTES },
  // No such token; the group is dissolved; no such token or robot; a kind of message that it does not know.
  final: [300001, 400013, 400101, 400105, 400106],
  causes: {
    310000: [
      [/^[^；;]*(keyword|关键词)/i, 'KEYWORD'],
      [/^[^；;]*(\bsign\b|签名)/i, 'SIGNATURE'],
      [/^[^；;]*(timestamp|时间戳)/i, 'TIMESTAMP'],
      [/^[^；;]*(\bip\b|whitelist|白名单)/i, 'ADDRESS'],
    ],
  },
};

export const DINGTALK: UnitChannelKind<DingTalkChannel> = {
  reaches: 'unit',
  label: { zh: '钉钉机器人', en: 'DingTalk robot' },
  read: ({ name, url, secret, perMinute }, at) => ({
    channel: 'dingtalk',
    name,
    url,
    ...(secret === undefined ? {} : { secret: text(secret, `${at}.secret`) }),
    ...paceOf(perMinute, at),
  }),
  messageFor: dingTalkMessage,
  judge: robotAnswer(DINGTALK_CODES),
  robot: { perMinute: MESSAGES_A_MINUTE, messageForSeveral: dingTalkMessageForSeveral },
};

/** DingTalk's 加签: base64 of HMAC-SHA256 over `<milliseconds>\n<secret>`, keyed with the secret; not yet URL-encoded. */
export function dingTalkSignature(secret: string, milliseconds: number): string {
  return createHmac('sha256', secret).update(`${milliseconds}\n${secret}`).digest('base64');
}

/** An actionCard of a DingTalk group robot, whose one button leads to the case. */
export function dingTalkMessage(
  channel: DingTalkChannel,
  notification: OutgoingNotification,
  { console, now }: MessageSetting,
): HttpMessage {
  const title = titleOf(notification);
  const lines = [`### ${title}`, ...factsOf(notification).map(([name, value]) => `- ${name}：${value}`)];
  const button = { singleTitle: '去处理', singleURL: linkTo(console, notification) };
  return actionCard(channel, { title, text: lines.join('\n\n'), ...button }, now);
}

/** So many cases fit into the longest message that it takes (20,000 bytes), also with a long address of the console. */
const MOST_NAMED = 50;

/** One actionCard for several of the same sort: each with a link of its own, the button leads to the workbench. */
export function dingTalkMessageForSeveral(
  channel: DingTalkChannel,
  notifications: Together,
  { console, now }: MessageSetting,
): HttpMessage {
  const [{ word, kind }] = notifications;
  const title = `${word}${countOf(notifications)} · ${kind.word}`;
  const lines = notifications.slice(0, MOST_NAMED).map((each) => {
    const due = each.dueAt === null ? '' : ` 时限：${minuteOf(each.dueAt)}`;
    return `- [${nameOf(each)}](${linkTo(console, each)})${due}`;
  });
  const others = notifications.length - lines.length;
  const rest = others === 0 ? [] : [`- 其余 ${others} 件，见工作台`];
  const button = { singleTitle: '去工作台', singleURL: workbenchAt(console) };
  return actionCard(
    channel,
    { title, text: [`### ${title}`, ...lines, ...rest].join('\n\n'), ...button },
    now,
  );
}

function actionCard({ url, secret }: DingTalkChannel, card: object, now: number): HttpMessage {
  const address = new URL(url);
  if (secret !== undefined) {
    address.searchParams.set('timestamp', String(now));
    address.searchParams.set('sign', dingTalkSignature(secret, now));
  }
  return {
    url: address.href,
    headers: JSON_BODY,
    body: JSON.stringify({ msgtype: 'actionCard', actionCard: card }),
  };
}
