import { createHash } from 'node:crypto';
import type { ChannelSettings } from './channels.settings.js';
import { unitChannelKind, type UnitChannel } from './channels.js';
import { unitChannelOf, type RecipientOfUnit } from './recipients.js';

/** A group robot as everybody sees it who speaks through it: what it takes a minute is taken from all of them together. */
export interface Robot {
  /** The same for every unit that speaks through it; its address and key cannot be read from it. */
  readonly key: string;
  /** Messages a minute. */
  readonly perMinute: number;
  /** Who is reached through it. */
  readonly recipients: readonly RecipientOfUnit[];
}

/** The robot that a delivery goes through; undefined where its channel takes whatever comes, or is not known. */
export function robotOf(settings: ChannelSettings, to: RecipientOfUnit): Robot | undefined {
  const found = unitChannelOf(settings, to);
  if (found === undefined || unitChannelKind(found.channel).robot === undefined) return undefined;
  const key = keyOf(found);
  const sharing = Object.entries(settings.units).flatMap(([unit, channels]) =>
    channels.filter((channel) => keyOf(channel) === key).map((channel) => ({ unit, channel })),
  );
  return {
    key,
    perMinute: Math.min(...sharing.map(({ channel }) => perMinuteOf(channel))),
    recipients: sharing.map(({ unit, channel: { channel, name } }) => ({ unit, channel, recipient: name })),
  };
}

function keyOf({ url }: UnitChannel): string {
  return createHash('sha256').update(new URL(url).href).digest('hex');
}

function perMinuteOf(channel: UnitChannel): number {
  return channel.perMinute ?? unitChannelKind(channel.channel).robot?.perMinute ?? Infinity;
}
