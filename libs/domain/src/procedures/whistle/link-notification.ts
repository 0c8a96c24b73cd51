import type { FactRow } from '../../case/fact-rows.js';
import { linkNotification } from '../../case/notification/notification.js';
import { unlessNone } from './whistle.fact-values.js';
import { liveParticipations, type WhistleState } from './whistle.state.js';

/**
 * It counts once it has reached the street of the place and every live unit; whoever sent it is among those who have it.
 * Sent before the results were in, it informs and does not count.
 */
export const linkToNotification = linkNotification<WhistleState>({
  stages: ['resultsIn', 'evaluated'],
  clock: 'whistle.notify',
  mustBeTold: (state) => [
    state.street ?? state.calling.office,
    ...liveParticipations(state).map(({ unit }) => unit),
  ],
});

export function notificationFacts({ notified }: WhistleState): readonly FactRow[] {
  return [['notified', '已通报处理结果', 'The result was notified', 'flag', unlessNone(notified)]];
}
