import type { ChannelSettings } from './channels.settings.js';
import { PERSON_CHANNEL_NAMES, personChannelKind, type Channel, type PersonChannelName } from './channels.js';

/** One way a notification goes out: a channel of its unit, or one that reaches a person. */
export interface Recipient {
  readonly channel: Channel;
  /** The channel's name, or the person's id: what the settings know it by. */
  readonly recipient: string;
}

/** To whom a notification for `unit` goes out, when these people hold its posts. */
export function recipientsOf(
  settings: ChannelSettings,
  unit: string,
  people: readonly string[],
): readonly Recipient[] {
  const { units } = settings;
  const channels = Object.hasOwn(units, unit) ? (units[unit] ?? []) : [];
  return [
    ...channels.map(({ channel, name }): Recipient => ({ channel, recipient: name })),
    ...PERSON_CHANNEL_NAMES.flatMap((channel) =>
      people
        .filter((person) => addressOf(settings, channel, person) !== undefined)
        .map((person): Recipient => ({ channel, recipient: person })),
    ),
  ];
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
