import type { ChannelSettings } from './channels.settings.js';
import {
  PERSON_CHANNEL_NAMES,
  personChannelKind,
  type Channel,
  type PersonChannelName,
  type UnitChannel,
} from './channels.js';

/** One way a notification goes out: a channel of its unit, or one that reaches a person. */
export interface Recipient {
  readonly channel: Channel;
  /** The channel's name, or the person's id: what the settings know it by. */
  readonly recipient: string;
}

/** A recipient of a unit as journals keep it: the channel is text, and may be one that this program does not know. */
export interface RecipientOfUnit {
  readonly unit: string;
  readonly channel: string;
  readonly recipient: string;
}

/** To whom a notification for `unit` goes out, when these people hold its posts. */
export function recipientsOf(
  settings: ChannelSettings,
  unit: string,
  people: readonly string[],
): readonly Recipient[] {
  return [
    ...channelsOf(settings, unit).map(({ channel, name }): Recipient => ({ channel, recipient: name })),
    ...PERSON_CHANNEL_NAMES.flatMap((channel) =>
      people
        .filter((person) => addressOf(settings, channel, person) !== undefined)
        .map((person): Recipient => ({ channel, recipient: person })),
    ),
  ];
}

/** The channel of a unit that a recipient stands for; undefined where it is not, or no longer, set up. */
export function unitChannelOf(
  settings: ChannelSettings,
  { unit, channel, recipient }: RecipientOfUnit,
): UnitChannel | undefined {
  return channelsOf(settings, unit).find((each) => each.channel === channel && each.name === recipient);
}

function channelsOf({ units }: ChannelSettings, unit: string): readonly UnitChannel[] {
  return Object.hasOwn(units, unit) ? (units[unit] ?? []) : [];
}

/** Does anything leave the house? */
export function hasChannels(settings: ChannelSettings): boolean {
  return reachesPeople(settings) || Object.keys(settings.units).length > 0;
}

/** Who holds a post matters only where people have addresses of their own. */
export function reachesPeople(settings: ChannelSettings): boolean {
  return PERSON_CHANNEL_NAMES.some((channel) => settings[channel] !== undefined);
}

function addressOf(
  settings: ChannelSettings,
  channel: PersonChannelName,
  person: string,
): string | undefined {
  const set = settings[channel];
  return set === undefined ? undefined : personChannelKind(channel).addressOf(set, person);
}
