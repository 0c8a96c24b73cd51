export {
  NO_CHANNELS,
  readChannelSettings,
  SettingsError,
  type ChannelSettings,
} from './channels.settings.js';
export type { OutgoingNotice } from './outgoing-notice.js';
export { recipientsOf, type Recipient } from './recipients.js';
export { sendNotice } from './send-notice.js';
export type { Sending } from './sending.js';
