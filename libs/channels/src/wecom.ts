import type { UnitChannelKind, UnitChannelSettings } from './channel.js';
import { linkTo, numberOf, type OutgoingNotification } from './outgoing-notification.js';
import { factsOf, JSON_BODY, robotAnswer } from './robot.js';
import type { HttpMessage } from './sending.js';
import { SettingsError } from './settings-fields.js';

export interface WeComChannel extends UnitChannelSettings {
  readonly channel: 'wecom';
}

export const WECOM: UnitChannelKind<WeComChannel> = {
  reaches: 'unit',
  label: { zh: '企业微信机器人', en: 'WeCom robot' },
  read({ name, url, secret }, at) {
    if (secret !== undefined) throw new SettingsError(`${at}.secret: a WeCom robot has none beside its key.`);
    return { channel: 'wecom', name, url };
  },
  messageFor: weComMessage,
  judge: robotAnswer,
};

/** A text_notice card of a WeCom group robot, which leads to the case. Its address carries the key. */
export function weComMessage(
  { url }: WeComChannel,
  notification: OutgoingNotification,
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
        main_title: {
          title: notification.word,
          desc: `${notification.kind.word} ${numberOf(notification.caseId)}`,
        },
        horizontal_content_list: factsOf(notification).map(([keyname, value]) => ({ keyname, value })),
        card_action: { type: 1, url: linkTo(console, notification) },
      },
    }),
  };
}
