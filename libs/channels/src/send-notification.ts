import type { PersonMessage, Together } from './channel.js';
import type { ChannelSettings } from './channels.settings.js';
import {
  isPersonChannel,
  personChannelKind,
  unitChannelKind,
  type PersonChannelName,
  type UnitChannel,
  type UnitChannelName,
} from './channels.js';
import type { OutgoingNotification } from './outgoing-notification.js';
import { postMessage } from './post-message.js';
import { unitChannelOf, type RecipientOfUnit } from './recipients.js';
import { notSent, type Sending } from './sending.js';

/** A recipient as journals keep it: the channel is text, and may be one that this program does not know. */
export interface Destination {
  readonly channel: string;
  readonly recipient: string;
  readonly deliveryId: string;
}

const NOT_CONFIGURED = notSent('CHANNEL.NOT_CONFIGURED', { final: true });
const ONE_AT_A_TIME = notSent('CHANNEL.ONE_AT_A_TIME', { final: true });

/** One attempt. Never throws: what went wrong is a code. It takes `timeoutMilliseconds` at the longest. */
export async function sendNotification(
  settings: ChannelSettings,
  to: Destination,
  notification: OutgoingNotification,
  timeoutMilliseconds: number,
): Promise<Sending> {
  const { channel, recipient, deliveryId } = to;
  if (isPersonChannel(channel)) {
    const message = { notification, deliveryId, console: settings.console, timeoutMilliseconds };
    return sendToPerson(settings, { channel, person: recipient }, message);
  }
  const { unit } = notification;
  return sendTogether(settings, { unit, channel, recipient }, [notification], timeoutMilliseconds);
}

/** One attempt to tell a unit of several cases; in one message where there is more than one, which only robots can. */
export async function sendTogether(
  settings: ChannelSettings,
  to: RecipientOfUnit,
  notifications: Together,
  timeoutMilliseconds: number,
): Promise<Sending> {
  const found = unitChannelOf(settings, to);
  if (found === undefined) return NOT_CONFIGURED;
  return post(found, { notifications, console: settings.console, timeoutMilliseconds });
}

async function post<C extends UnitChannelName>(
  channel: UnitChannel<C>,
  message: {
    readonly notifications: Together;
    readonly console: string;
    readonly timeoutMilliseconds: number;
  },
): Promise<Sending> {
  const { notifications, console, timeoutMilliseconds } = message;
  const [only, ...others] = notifications;
  const setting = { console, now: Date.now() };
  const { messageFor, robot, judge } = unitChannelKind<C>(channel.channel);
  if (others.length > 0 && robot === undefined) return ONE_AT_A_TIME;
  const posted =
    robot === undefined || others.length === 0
      ? messageFor(channel, only, setting)
      : robot.messageForSeveral(channel, notifications, setting);
  const answer = await postMessage(posted, timeoutMilliseconds);
  return 'code' in answer ? notSent(answer.code) : judge(answer, setting.now);
}

async function sendToPerson(
  settings: ChannelSettings,
  { channel, person }: { readonly channel: PersonChannelName; readonly person: string },
  message: PersonMessage,
): Promise<Sending> {
  const set = settings[channel];
  if (set === undefined) return NOT_CONFIGURED;
  const kind = personChannelKind(channel);
  const address = kind.addressOf(set, person);
  return address === undefined ? NOT_CONFIGURED : kind.send(set, address, message);
}
