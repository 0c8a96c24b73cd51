import type { ChannelLabel, PersonChannelKind, UnitChannelKind, UnitChannelSettings } from './channel.js';
import { DINGTALK } from './dingtalk.js';
import { MAIL } from './mail.js';
import { WEBHOOK } from './webhook.js';
import { WECOM } from './wecom.js';

/**
 * Every way out of the house: a new one is a file and a row here. Settings, recipients, sending and screens read this
 * record; its keys are stored with deliveries and stand in the files of operators, so they are never renamed.
 */
const CHANNELS = { webhook: WEBHOOK, dingtalk: DINGTALK, wecom: WECOM, mail: MAIL };

type Channels = typeof CHANNELS;
export type Channel = keyof Channels;

/** By channel, the settings that its kind reads; never for a channel of the other sort. */
type UnitSettings = {
  readonly [C in Channel]: Channels[C] extends UnitChannelKind<infer S extends UnitChannelSettings>
    ? S
    : never;
};
type PersonSettings = {
  readonly [C in Channel]: Channels[C] extends PersonChannelKind<infer S> ? S : never;
};
export type UnitChannelName = { [C in Channel]: Channels[C]['reaches'] extends 'unit' ? C : never }[Channel];
export type PersonChannelName = Exclude<Channel, UnitChannelName>;

/** One channel of a unit, of the kinds named. */
export type UnitChannel<C extends UnitChannelName = UnitChannelName> = {
  [K in C]: UnitSettings[K] & { readonly channel: K };
}[C];
export type PersonChannels = { readonly [C in PersonChannelName]?: PersonSettings[C] };

/** The compiler names here what a row of the record lacks. */
const UNIT_CHANNELS: { readonly [C in UnitChannelName]: UnitChannelKind<UnitChannel<C>> } = CHANNELS;
const PERSON_CHANNELS: { readonly [C in PersonChannelName]: PersonChannelKind<PersonSettings[C]> } = CHANNELS;

export function unitChannelKind<C extends UnitChannelName>(channel: C): UnitChannelKind<UnitChannel<C>> {
  return UNIT_CHANNELS[channel];
}

export function personChannelKind<C extends PersonChannelName>(
  channel: C,
): PersonChannelKind<PersonSettings[C]> {
  return PERSON_CHANNELS[channel];
}

/** Journals keep the channel as text; one of an older or newer program may not be known here. */
function isChannel(name: unknown): name is Channel {
  return typeof name === 'string' && Object.hasOwn(CHANNELS, name);
}

export function isUnitChannel(name: unknown): name is UnitChannelName {
  return isChannel(name) && CHANNELS[name].reaches === 'unit';
}

export function isPersonChannel(name: unknown): name is PersonChannelName {
  return isChannel(name) && CHANNELS[name].reaches === 'person';
}

export const UNIT_CHANNEL_NAMES: readonly UnitChannelName[] = Object.keys(CHANNELS).filter(isUnitChannel);
export const PERSON_CHANNEL_NAMES: readonly PersonChannelName[] =
  Object.keys(CHANNELS).filter(isPersonChannel);

/** What a channel is called on screens; undefined where it is not known. */
export function channelLabel(channel: string): ChannelLabel | undefined {
  return isChannel(channel) ? CHANNELS[channel].label : undefined;
}
