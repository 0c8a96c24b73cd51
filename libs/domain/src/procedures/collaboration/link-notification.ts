import { linkNotification } from '../../case/notification/notification.js';
import { type CollaborationState } from './collaboration.state.js';

/** The street of the place and both sides. */
export const linkToNotification = linkNotification<CollaborationState>({
  stages: ['confirmed'],
  clock: 'collaboration.notify',
  mustBeTold: ({ street, requester, requested }) => [
    ...(street === undefined ? [] : [street]),
    requester,
    requested,
  ],
});
