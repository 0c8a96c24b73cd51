import type { OutgoingNotification } from './outgoing-notification.js';
import type { HttpAnswer } from './post-message.js';
import type { HttpMessage, Sending } from './sending.js';

/** What a channel is called on screens. */
export interface ChannelLabel {
  readonly zh: string;
  readonly en: string;
}

/** One channel of a unit, as every kind of it is set up. */
export interface UnitChannelSettings {
  readonly channel: string;
  /** Unique within its unit; what journals call it. The kind of channel unless told. */
  readonly name: string;
  readonly url: string;
  /** Of a robot: how many messages a minute it may send, where that is not what its maker allows. */
  readonly perMinute?: number;
}

/** What the settings say of one channel of a unit, before its kind has judged them. */
export interface UnitChannelFields {
  readonly name: string;
  readonly url: string;
  readonly secret: unknown;
  readonly perMinute: unknown;
}

/** Under which address people reach the console, and when the message is posted (milliseconds since 1970). */
export interface MessageSetting {
  readonly console: string;
  readonly now: number;
}

/** Notifications that ask or tell the same in several cases. */
export type Together = readonly [OutgoingNotification, ...OutgoingNotification[]];

/** A kind of channel that a unit sets up: a message is posted to an address of the unit's own. */
export interface UnitChannelKind<Settings extends UnitChannelSettings> {
  readonly reaches: 'unit';
  readonly label: ChannelLabel;
  /** Throws a `SettingsError` that names the place. */
  readonly read: (fields: UnitChannelFields, at: string) => Settings;
  readonly messageFor: (
    channel: Settings,
    notification: OutgoingNotification,
    setting: MessageSetting,
  ) => HttpMessage;
  readonly judge: (answer: HttpAnswer, now: number) => Sending;
  readonly robot?: RobotManners<Settings>;
}

/** Of a robot in a group: it takes only so much, so one message tells of several cases, and messages wait for their turn. */
export interface RobotManners<Settings extends UnitChannelSettings> {
  /** Messages that its maker allows a minute. */
  readonly perMinute: number;
  readonly messageForSeveral: (
    channel: Settings,
    notifications: Together,
    setting: MessageSetting,
  ) => HttpMessage;
}

/** A kind of channel that is set up once for everybody and reaches the people who have an address in it. */
export interface PersonChannelKind<Settings> {
  readonly reaches: 'person';
  readonly label: ChannelLabel;
  /** Throws a `SettingsError` that names the place. */
  readonly read: (json: unknown, at: string) => Settings;
  readonly addressOf: (settings: Settings, person: string) => string | undefined;
  readonly send: (settings: Settings, address: string, message: PersonMessage) => Promise<Sending>;
}

export interface PersonMessage {
  readonly notification: OutgoingNotification;
  /** The same in every attempt. */
  readonly deliveryId: string;
  /** Under which address people reach the console. */
  readonly console: string;
  readonly timeoutMilliseconds: number;
}
