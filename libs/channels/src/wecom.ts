import type { MessageSetting, Together, UnitChannelKind, UnitChannelSettings } from './channel.js';
import {
  linkTo,
  minuteOf,
  nameOf,
  numberOf,
  workbenchAt,
  type OutgoingNotification,
} from './outgoing-notification.js';
import { robotAnswer, type RobotCodes } from './robot-answer.js';
import { countOf, factsOf, JSON_BODY, MESSAGES_A_MINUTE, paceOf } from './robot-card.js';
import type { HttpMessage } from './sending.js';
import { SettingsError } from './settings-fields.js';
import { shortened, shortenedInFront } from './shortened.js';

export interface WeComChannel extends UnitChannelSettings {
  readonly channel: 'wecom';
}

/** Its maker's pages 群机器人配置说明 and 全局错误码. */
const WECOM_CODES: RobotCodes = {
  bans: { 45009: 60_000 },
  // A kind of message that it does not know; a wrong argument; no such robot, or it was removed from its group.
  final: [40008, 40058, 93000],
  causes: {},
};

export const WECOM: UnitChannelKind<WeComChannel> = {
  reaches: 'unit',
  label: { zh: '企业微信机器人', en: 'WeCom robot' },
  read({ name, url, secret, perMinute }, at) {
    if (secret !== undefined) throw new SettingsError(`${at}.secret: a WeCom robot has none beside its key.`);
    return { channel: 'wecom', name, url, ...paceOf(perMinute, at) };
  },
  messageFor: weComMessage,
  judge: robotAnswer(WECOM_CODES),
  robot: { perMinute: MESSAGES_A_MINUTE, messageForSeveral: weComMessageForSeveral },
};

/** How many characters, or rows, a text_notice card shows of each part. */
const MOST = { title: 26, description: 30, subtitle: 112, rows: 6 };

type Setting = Pick<MessageSetting, 'console'>;

/** A text_notice card of a WeCom group robot, which leads to the case. Its address carries the key. */
export function weComMessage(
  channel: WeComChannel,
  notification: OutgoingNotification,
  { console }: Setting,
): HttpMessage {
  const { word } = notification;
  return textNotice(channel, {
    ...titled(word, ''),
    description:
      notification.number === undefined
        ? nameOf(notification)
        : shortenedInFront(notification.number, MOST.description),
    rows: factsOf(notification).map(([keyname, value]) => ({ keyname, value })),
    link: linkTo(console, notification),
  });
}

/** One card for several of the same sort, which leads to the workbench: the first ones by name, the others by number. */
export function weComMessageForSeveral(
  channel: WeComChannel,
  notifications: Together,
  { console }: Setting,
): HttpMessage {
  const [{ word, kind }] = notifications;
  const fit = notifications.length <= MOST.rows;
  const named = fit ? notifications : notifications.slice(0, MOST.rows - 1);
  const rows = named.map((each) => ({
    type: 1,
    keyname: each.dueAt === null ? '案件' : '时限',
    value: [...(each.dueAt === null ? [] : [minuteOf(each.dueAt)]), numberOf(each)].join(' '),
    url: linkTo(console, each),
  }));
  const others = { keyname: '其余', value: `${notifications.length - named.length} 件，见工作台` };
  return textNotice(channel, {
    ...titled(word, countOf(notifications)),
    description: kind.word,
    rows: fit ? rows : [...rows, others],
    link: workbenchAt(console),
  });
}

/** The title with its end whole; what was cut of it stands in the smaller print below. */
function titled(word: string, end: string): { readonly title: string; readonly subtitle?: string } {
  const title = shortened(word, MOST.title - end.length);
  return {
    title: `${title}${end}`,
    ...(title === word ? {} : { subtitle: shortened(word, MOST.subtitle) }),
  };
}

interface TextNotice {
  readonly title: string;
  readonly subtitle?: string;
  readonly description: string;
  readonly rows: readonly object[];
  readonly link: string;
}

function textNotice(
  { url }: WeComChannel,
  { title, subtitle, description, rows, link }: TextNotice,
): HttpMessage {
  return {
    url,
    headers: JSON_BODY,
    body: JSON.stringify({
      msgtype: 'template_card',
      template_card: {
        card_type: 'text_notice',
        source: { desc: '条块' },
        main_title: { title, desc: shortened(description, MOST.description) },
        ...(subtitle === undefined ? {} : { sub_title_text: subtitle }),
        horizontal_content_list: rows,
        card_action: { type: 1, url: link },
      },
    }),
  };
}
