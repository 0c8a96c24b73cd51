import type { Decision } from '../../case/case.decision.js';
import { NotificationLinked } from '../../case/notification/notification.js';
import type { WhistleState } from './whistle.state.js';

/**
 * One unit was called, nobody else has a part, and the street of the place itself has accepted the result: whoever would
 * have to be notified knows it already.
 */
function allKnow(state: WhistleState, acceptedBy: string): boolean {
  const { calling, street = calling.office, participations, parties } = state;
  const [called, ...others] = participations;
  const isStreet = calling.kind === 'street' || calling.kind === 'community';
  const isByStreet = isStreet && acceptedBy === calling.office && street === calling.office;
  const isDone = others.length === 0 && called?.stage === 'accepted' && !called.releaseAfterWork;
  return isByStreet && isDone && parties.every(({ unit, role }) => role === 'caller' || unit === called.unit);
}

/** Accepting is the notification then: no document, nobody has to read one. The case stands for its own notice. */
export function notifyByAccepting(decision: Decision<WhistleState>): void {
  const { state, context } = decision;
  if (!allKnow(state, context.actor.unit)) return;
  const recipients = state.parties.map(({ unit }) => unit);
  decision.record(NotificationLinked, { noticeCaseId: state.caseId, recipients, complete: true });
}
