import { linkNotification } from '../../case/notification/notification.js';
import { OUT } from './warning.labels.js';
import { type WarningState } from './warning.state.js';

/** The street of the place, and everybody who was warned. */
export const linkToNotification = linkNotification<WarningState>({
  stages: ['detected', 'assessed', ...OUT, 'cleared'],
  mustBeTold: ({ street, recipients }) => [
    ...(street === undefined ? [] : [street]),
    ...recipients.map(({ unit }) => unit),
  ],
});
