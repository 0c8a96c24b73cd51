import { commandFor, eventFor } from '../../case/case.decision.js';
import type { ResultNotificationState } from './result-notification.state.js';

export const command = commandFor<ResultNotificationState>();
export const event = eventFor<ResultNotificationState>();
