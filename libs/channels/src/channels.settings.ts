import { readFileSync } from 'node:fs';
import { mayBeSentTo } from './address.js';
import {
  isUnitChannel,
  PERSON_CHANNEL_NAMES,
  personChannelKind,
  UNIT_CHANNEL_NAMES,
  unitChannelKind,
  type PersonChannels,
  type UnitChannel,
} from './channels.js';
import { object, SettingsError, text, valuesOf, type Fields } from './settings-fields.js';

/** Where notifications go out of the house. It holds secrets: it is never logged, stored or sent. */
export interface ChannelSettings extends PersonChannels {
  readonly version: 1;
  /** Under which address people reach the console; links begin with it. */
  readonly console: string;
  readonly units: Readonly<Record<string, readonly UnitChannel[]>>;
}

/** Nothing leaves the house. */
export const NO_CHANNELS: ChannelSettings = { version: 1, console: 'https://localhost', units: {} };

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
  const root = object(json, '', ['version', 'console', 'units', ...PERSON_CHANNEL_NAMES]);
  if (root['version'] !== 1) throw new SettingsError('version: only 1 is known.');
  const console = text(root['console'], 'console');
  if (!mayBeSentTo(console)) throw new SettingsError('console: an https address, or one on this machine.');
  const units = valuesOf(root['units'] ?? {}, 'units', unitChannels);
  return { version: 1, console, units, ...personChannels(root) };
}

function personChannels(root: Fields): PersonChannels {
  const present = PERSON_CHANNEL_NAMES.filter((channel) => root[channel] !== undefined);
  return Object.fromEntries(
    present.map((channel) => [channel, personChannelKind(channel).read(root[channel], channel)]),
  );
}

function unitChannels(json: unknown, at: string): readonly UnitChannel[] {
  if (!Array.isArray(json)) throw new SettingsError(`${at}: a list of channels.`);
  const channels = json.map((each: unknown, n) => unitChannel(each, `${at}[${n}]`));
  if (new Set(channels.map(({ name }) => name)).size < channels.length)
    throw new SettingsError(`${at}: two channels have the same name.`);
  return channels;
}

function unitChannel(json: unknown, at: string): UnitChannel {
  const known = ['channel', 'name', 'url', 'secret', 'perMinute'];
  const { channel, name = channel, url, secret, perMinute } = object(json, at, known);
  const fields = { name: text(name, `${at}.name`), url: text(url, `${at}.url`), secret, perMinute };
  if (!mayBeSentTo(fields.url)) throw new SettingsError(`${at}.url: https, or an address on this machine.`);
  if (!isUnitChannel(channel)) throw new SettingsError(`${at}.channel: ${oneOf(UNIT_CHANNEL_NAMES)}.`);
  return unitChannelKind(channel).read(fields, at);
}

/** `webhook, dingtalk or wecom`. */
function oneOf(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' or ');
}
