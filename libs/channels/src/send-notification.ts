import type { PersonMessage } from './channel.js';
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
import { notSent, type Sending } from './sending.js';

/** A recipient as journals keep it: the channel is text, and may be one that this program does not know. */
export interface Destination {
  readonly channel: string;
  readonly recipient: string;
  readonly deliveryId: string;
}

const NOT_CONFIGURED = notSent('CHANNEL.NOT_CONFIGURED', { final: true });

/** One attempt. Never throws: what went wrong is a code. It takes `timeoutMilliseconds` at the longest. */
export async function sendNotification(
  settings: ChannelSettings,
  to: Destination,
  notification: OutgoingNotification,
  timeoutMilliseconds: number,
): Promise<Sending> {
  const { console, units } = settings;
  const { channel, recipient, deliveryId } = to;
  if (isPersonChannel(channel)) {
    const message = { notification, deliveryId, console, timeoutMilliseconds };
    return sendToPerson(settings, { channel, person: recipient }, message);
  }
  const channels = Object.hasOwn(units, notification.unit) ? (units[notification.unit] ?? []) : [];
  const found = channels.find((each) => each.channel === channel && each.name === recipient);
  return found === undefined ? NOT_CONFIGURED : post(found, { notification, console, timeoutMilliseconds });
}

async function post<C extends UnitChannelName>(
  channel: UnitChannel<C>,
  { notification, console, timeoutMilliseconds }: Omit<PersonMessage, 'deliveryId'>,
): Promise<Sending> {
  const now = Date.now();
  const kind = unitChannelKind<C>(channel.channel);
  const answer = await postMessage(
    kind.messageFor(channel, notification, { console, now }),
    timeoutMilliseconds,
  );
  return 'code' in answer ? notSent(answer.code) : kind.judge(answer, now);
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
