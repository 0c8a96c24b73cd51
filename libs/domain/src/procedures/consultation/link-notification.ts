import { linkNotification } from '../../case/notification/notification.js';
import { type ConsultationState, partiesOf } from './consultation.state.js';

/** The street of the place, the convenor and everybody who was invited. */
export const linkToNotification = linkNotification<ConsultationState>({
  stages: ['tracking', 'deadlocked', 'escalated'],
  clock: 'consultation.notify',
  mustBeTold: (state) => [...(state.street === undefined ? [] : [state.street]), ...partiesOf(state)],
});
