export type { ChannelLabel } from './channel.js';
export { NO_CHANNELS, readChannelSettings, type ChannelSettings } from './channels.settings.js';
export { channelLabel, isPersonChannel, type Channel } from './channels.js';
export type { OutgoingNotification } from './outgoing-notification.js';
export { hasChannels, reachesPeople, recipientsOf, type Recipient } from './recipients.js';
export { sendNotification } from './send-notification.js';
export type { Sending } from './sending.js';
export { SettingsError } from './settings-fields.js';
