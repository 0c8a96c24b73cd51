import { readFileSync } from 'node:fs';
import { mayBeSentTo } from './address.js';

interface Named {
  /** Unique within its unit; what journals call it. The kind of channel unless told. */
  readonly name: string;
  readonly url: string;
}

export interface WebhookChannel extends Named {
  readonly channel: 'webhook';
  /** `whsec_` and 24 to 64 bytes in base64. */
  readonly secret: string;
}
export interface DingTalkChannel extends Named {
  readonly channel: 'dingtalk';
  /** Where the robot is set to 加签. */
  readonly secret?: string;
}
export interface WeComChannel extends Named {
  readonly channel: 'wecom';
}
export type UnitChannel = WebhookChannel | DingTalkChannel | WeComChannel;

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

/** Where notices go out of the house. It holds secrets: it is never logged, stored or sent. */
export interface ChannelSettings {
  readonly version: 1;
  /** Under which address people reach the console; links begin with it. */
  readonly console: string;
  readonly units: Readonly<Record<string, readonly UnitChannel[]>>;
  readonly mail?: MailSettings;
}

/** Nothing leaves the house. */
export const NO_CHANNELS: ChannelSettings = { version: 1, console: 'https://localhost', units: {} };

/** Thrown at boot; names the place in the file and never what stands there. */
export class SettingsError extends Error {}

export function readChannelSettings(path: string): ChannelSettings {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new SettingsError(`The settings of channels (TIAOKUAI_CHANNELS) ${why}.`);
  }
  return checkChannelSettings(json);
}

export function checkChannelSettings(json: unknown): ChannelSettings {
  const root = object(json, '', ['version', 'console', 'units', 'mail']);
  if (root['version'] !== 1) throw new SettingsError('version: only 1 is known.');
  const console = text(root['console'], 'console');
  if (!mayBeSentTo(console)) throw new SettingsError('console: an https address, or one on this machine.');
  const units = Object.entries(object(root['units'] ?? {}, 'units')).map(([unit, channels]) => [
    unit,
    unitChannels(channels, `units.${unit}`),
  ]);
  return {
    version: 1,
    console,
    units: Object.fromEntries(units) as ChannelSettings['units'],
    ...(root['mail'] === undefined ? {} : { mail: mailSettings(root['mail']) }),
  };
}

function unitChannels(json: unknown, at: string): readonly UnitChannel[] {
  if (!Array.isArray(json)) throw new SettingsError(`${at}: a list of channels.`);
  const channels = json.map((each: unknown, n) => unitChannel(each, `${at}[${n}]`));
  if (new Set(channels.map(({ name }) => name)).size < channels.length)
    throw new SettingsError(`${at}: two channels have the same name.`);
  return channels;
}

function unitChannel(json: unknown, at: string): UnitChannel {
  const { channel, name = channel, url, secret } = object(json, at, ['channel', 'name', 'url', 'secret']);
  const named = { name: text(name, `${at}.name`), url: text(url, `${at}.url`) };
  if (!mayBeSentTo(named.url)) throw new SettingsError(`${at}.url: https, or an address on this machine.`);
  switch (channel) {
    case 'webhook': {
      const key = text(secret, `${at}.secret`);
      const bytes = /^whsec_[A-Za-z0-9+/]+=*$/.test(key) ? Buffer.from(key.slice(6), 'base64').length : 0;
      if (bytes < 24 || bytes > 64)
        throw new SettingsError(`${at}.secret: whsec_ and 24 to 64 bytes in base64.`);
      return { channel, ...named, secret: key };
    }
    case 'dingtalk':
      return { channel, ...named, ...(secret === undefined ? {} : { secret: text(secret, `${at}.secret`) }) };
    case 'wecom':
      if (secret !== undefined)
        throw new SettingsError(`${at}.secret: a WeCom robot has none beside its key.`);
      return { channel, ...named };
    default:
      throw new SettingsError(`${at}.channel: webhook, dingtalk or wecom.`);
  }
}

function mailSettings(json: unknown): MailSettings {
  const names = ['host', 'port', 'secure', 'user', 'password', 'from', 'people'];
  const { host, port, secure, user, password, from, people } = object(json, 'mail', names);
  if (typeof port !== 'number' || !Number.isInteger(port) || port < 1 || port > 65_535)
    throw new SettingsError('mail.port: a port.');
  if (typeof secure !== 'boolean') throw new SettingsError('mail.secure: true or false.');
  const known = { host: text(host, 'mail.host'), port, secure, from: text(from, 'mail.from') };
  const addresses = Object.entries(object(people ?? {}, 'mail.people')).map(([person, address]) => [
    person,
    text(address, `mail.people.${person}`),
  ]);
  return {
    ...known,
    ...(user === undefined ? {} : { user: text(user, 'mail.user') }),
    ...(password === undefined ? {} : { password: text(password, 'mail.password') }),
    people: Object.fromEntries(addresses) as MailSettings['people'],
  };
}

function object(json: unknown, at: string, known?: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new SettingsError(`${at === '' ? 'the file' : at}: an object.`);
  const unknown = known && Object.keys(json).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new SettingsError(`${at === '' ? '' : `${at}.`}${unknown}: not known.`);
  return json as Readonly<Record<string, unknown>>;
}

function text(json: unknown, at: string): string {
  if (typeof json !== 'string' || json.trim() === '') throw new SettingsError(`${at}: a text.`);
  return json;
}
