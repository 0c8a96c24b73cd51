import type { ChannelSettings } from './channels.settings.js';

/** One way a notice goes out: a channel of its unit, or a mail to a person. */
export interface Recipient {
  readonly channel: 'webhook' | 'dingtalk' | 'wecom' | 'mail';
  /** The channel's name, or the person's id: what the settings know it by. */
  readonly recipient: string;
}

/** To whom a notice for `unit` goes out, when these people hold its posts. */
export function recipientsOf(
  { units, mail }: ChannelSettings,
  unit: string,
  people: readonly string[],
): readonly Recipient[] {
  const channels = Object.hasOwn(units, unit) ? (units[unit] ?? []) : [];
  const reached = people.filter((person) => mail !== undefined && Object.hasOwn(mail.people, person));
  return [
    ...channels.map(({ channel, name }): Recipient => ({ channel, recipient: name })),
    ...reached.map((person): Recipient => ({ channel: 'mail', recipient: person })),
  ];
}
