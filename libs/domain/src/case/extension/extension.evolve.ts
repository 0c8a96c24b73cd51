import { assertNever } from '../../kernel/label.js';
import type { ExtensionEvent } from './extension.events.js';
import type { ExtensionRequest } from './extension.state.js';

export function evolveExtensions(
  requests: readonly ExtensionRequest[],
  event: ExtensionEvent,
): readonly ExtensionRequest[] {
  const change = (by: Partial<ExtensionRequest>): readonly ExtensionRequest[] =>
    requests.map((each) => (each.id === event.payload.requestId ? { ...each, ...by } : each));
  switch (event.type) {
    case 'ExtensionRequested': {
      const { requestId, obligationId, length, grade, approverUnit } = event.payload;
      const { unit, person } = event.actor;
      const asked = { id: requestId, obligationId, length, grade, approverUnit, unit, askedBy: person };
      return [...requests, { ...asked, undecided: false, status: 'open' }];
    }
    case 'ExtensionReviewed':
      return change({ reviewedBy: event.actor.person });
    case 'ExtensionGranted':
      return change({ status: 'granted' });
    case 'ExtensionDenied':
      return change({ status: 'denied' });
    case 'ExtensionUndecided':
      return change({ undecided: true });
    default:
      return assertNever(event);
  }
}
