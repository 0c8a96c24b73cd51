import type { ChannelSettings, UnitChannel } from './channels.settings.js';
import { letterOf, sendLetter } from './mail.js';
import type { OutgoingNotice } from './outgoing-notice.js';
import { postMessage, type HttpAnswer } from './post-message.js';
import type { Recipient } from './recipients.js';
import { dingTalkMessage, robotAnswer, weComMessage } from './robot.js';
import { notSent, type HttpMessage, type Sending } from './sending.js';
import { webhookAnswer, webhookMessage } from './webhook.js';

const NOT_CONFIGURED = notSent('CHANNEL.NOT_CONFIGURED', { final: true });

/** One attempt. Never throws: what went wrong is a code. It takes `timeoutMilliseconds` at the longest. */
export async function sendNotice(
  settings: ChannelSettings,
  to: Recipient & { readonly deliveryId: string },
  notice: OutgoingNotice,
  timeoutMilliseconds: number,
): Promise<Sending> {
  if (to.channel === 'mail') return sendMail(settings, to, notice, timeoutMilliseconds);
  const channels = Object.hasOwn(settings.units, notice.unit) ? (settings.units[notice.unit] ?? []) : [];
  const channel = channels.find((each) => each.channel === to.channel && each.name === to.recipient);
  if (channel === undefined) return NOT_CONFIGURED;
  const now = Date.now();
  const { message, judge } = messageFor(channel, notice, { console: settings.console, now });
  const answer = await postMessage(message, timeoutMilliseconds);
  return 'code' in answer ? notSent(answer.code) : judge(answer);
}

function messageFor(
  channel: UnitChannel,
  notice: OutgoingNotice,
  setting: { readonly console: string; readonly now: number },
): { readonly message: HttpMessage; readonly judge: (answer: HttpAnswer) => Sending } {
  switch (channel.channel) {
    case 'webhook':
      return {
        message: webhookMessage(channel, notice, setting),
        judge: (answer) => webhookAnswer(answer, setting.now),
      };
    case 'dingtalk':
      return { message: dingTalkMessage(channel, notice, setting), judge: robotAnswer };
    case 'wecom':
      return { message: weComMessage(channel, notice, setting), judge: robotAnswer };
  }
}

async function sendMail(
  { mail, console }: ChannelSettings,
  { recipient, deliveryId }: { readonly recipient: string; readonly deliveryId: string },
  notice: OutgoingNotice,
  timeoutMilliseconds: number,
): Promise<Sending> {
  const address =
    mail !== undefined && Object.hasOwn(mail.people, recipient) ? mail.people[recipient] : undefined;
  if (mail === undefined || address === undefined) return NOT_CONFIGURED;
  return sendLetter(mail, address, letterOf(notice, deliveryId, console), timeoutMilliseconds);
}
