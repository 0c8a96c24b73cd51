import type { Decision } from './case.decision.js';
import { EXTENSION_DECIDE, EXTENSION_OPINION } from './extension/extension.clocks.js';
import { requestNamed } from './extension/extension.request.js';
import { cancelObligations } from './obligation/obligation.end.js';
import { THREAD_DECIDE, THREAD_REVIEW } from './shelving/thread-shelving.clocks.js';
import { partInForce, partRequest } from './shelving/thread-shelving.js';
import type { Obligation } from '../kernel/obligation.js';
import type { CaseState } from './case.state.js';

/**
 * Ends the clocks that have lost their object, after every decision and every passed limit: all of them when the case is
 * over, and those of the caller and the approver when what an extension was asked for is done or cancelled;
 * the centre's when nothing is left of a part to shelve, or nothing of it stands still any more.
 */
export function endIdleClocks(decision: Decision): void {
  if (decision.state.over) return cancelObligations(decision, 'caseOver');
  cancelObligations(decision, 'noObject', (each) => hasNoObject(decision.state, each));
}

function hasNoObject(state: CaseState, { key, about = '' }: Obligation): boolean {
  if (key === THREAD_DECIDE) return partRequest(state, about) === undefined;
  if (key === THREAD_REVIEW) return partInForce(state, about) === undefined;
  if (key !== EXTENSION_DECIDE && key !== EXTENSION_OPINION) return false;
  const request = requestNamed(state, about);
  const status = state.obligations[request?.obligationId ?? '']?.status;
  return status === 'met' || status === 'metLate' || status === 'cancelled';
}
