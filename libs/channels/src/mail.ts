import { createTransport } from 'nodemailer';
import { isLoopback } from './address.js';
import type { PersonChannelKind } from './channel.js';
import { mailAddressIn, oneAddress } from './mail-address.js';
import { linkTo, minuteOf, titleOf, type OutgoingNotification } from './outgoing-notification.js';
import { notSent, type Sending } from './sending.js';
import { object, SettingsError, text, valuesOf } from './settings-fields.js';

export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS is demanded, unless the server is on this machine. */
  readonly secure: boolean;
  readonly user?: string;
  readonly password?: string;
  readonly from: string;
  /** Addresses by person; who has none gets no mail. */
  readonly people: Readonly<Record<string, string>>;
}

export const MAIL: PersonChannelKind<MailSettings> = {
  reaches: 'person',
  label: { zh: '电子邮件', en: 'E-mail' },
  read: mailSettings,
  addressOf: ({ people }, person) => (Object.hasOwn(people, person) ? people[person] : undefined),
  send: (settings, address, { notification, deliveryId, console, timeoutMilliseconds }) =>
    sendLetter(settings, address, letterOf(notification, deliveryId, console), timeoutMilliseconds),
};

function mailSettings(json: unknown, at: string): MailSettings {
  const names = ['host', 'port', 'secure', 'user', 'password', 'from', 'people'];
  const { host, port, secure, user, password, from, people } = object(json, at, names);
  if (typeof port !== 'number' || !Number.isInteger(port) || port < 1 || port > 65_535)
    throw new SettingsError(`${at}.port: a port.`);
  if (typeof secure !== 'boolean') throw new SettingsError(`${at}.secure: true or false.`);
  return {
    host: text(host, `${at}.host`),
    port,
    secure,
    from: oneAddress(from, `${at}.from`),
    ...(user === undefined ? {} : { user: text(user, `${at}.user`) }),
    ...(password === undefined ? {} : { password: text(password, `${at}.password`) }),
    people: valuesOf(people ?? {}, `${at}.people`, oneAddress),
  };
}

export interface Letter {
  readonly subject: string;
  readonly text: string;
  /** The same in every attempt: a mailbox shows it once. */
  readonly messageId: string;
}

export function letterOf(notification: OutgoingNotification, deliveryId: string, console: string): Letter {
  const { dueAt, raisedAt } = notification;
  const lines = [
    titleOf(notification),
    ...(dueAt === null ? [] : [`时限：${minuteOf(dueAt)}`]),
    `通知时间：${minuteOf(raisedAt)}`,
    `去处理：${linkTo(console, notification)}`,
  ];
  return {
    subject: titleOf(notification),
    text: `${lines.join('\n')}\n`,
    messageId: `<${deliveryId}@${new URL(console).hostname}>`,
  };
}

/** The mailbox does not exist or was moved (RFC 5321, 4.2.3): trying again only annoys. */
const NO_SUCH_MAILBOX: readonly number[] = [550, 551, 553];

/** Sends one letter on a connection of its own, encrypted unless the server is on this machine; bounded in time. */
async function sendLetter(
  { host, port, secure, user, password, from }: MailSettings,
  to: string,
  letter: Letter,
  timeoutMilliseconds: number,
): Promise<Sending> {
  const [sender, receiver] = [mailAddressIn(from), mailAddressIn(to)];
  if (sender === undefined || receiver === undefined) return notSent('MAIL.ADDRESS_NOT_ONE', { final: true });
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: !secure && !isLoopback(host),
    // What never leaves the machine needs no certificate for its name.
    ignoreTLS: !secure && isLoopback(host),
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    connectionTimeout: timeoutMilliseconds,
    greetingTimeout: timeoutMilliseconds,
    socketTimeout: timeoutMilliseconds,
    dnsTimeout: timeoutMilliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Sending>((resolve) => {
    timer = setTimeout(() => resolve(notSent('MAIL.TIMEOUT')), timeoutMilliseconds);
  });
  const sending = transport
    .sendMail({ from: sender, to: receiver, ...letter, headers: { 'auto-submitted': 'auto-generated' } })
    .then((): Sending => ({ sent: true }), failureOf);
  try {
    return await Promise.race([sending, late]);
  } finally {
    clearTimeout(timer);
    transport.close();
  }
}

/** Nothing of the server's text: it may quote the address. */
function failureOf(error: unknown): Sending {
  const { responseCode, code } = error as { readonly responseCode?: unknown; readonly code?: unknown };
  if (typeof responseCode === 'number')
    return notSent(`MAIL.${responseCode}`, NO_SUCH_MAILBOX.includes(responseCode) ? { final: true } : {});
  return notSent(typeof code === 'string' ? `MAIL.${code}` : 'MAIL.FAILED');
}
