import type { Decision } from './case.decision.js';
import { EXTENSION_DECIDE } from './extension/extension.clocks.js';
import { cancelObligations } from './obligation/obligation.end.js';
import type { Obligation } from '../kernel/obligation.js';
import type { CaseState } from './case.state.js';

/**
 * Ends the clocks that have lost their object, after every decision and every passed limit: all of them when the case is
 * over, and the approver's when what an extension was asked for is done or cancelled.
 */
export function endIdleClocks(decision: Decision): void {
  if (decision.state.over) return cancelObligations(decision, 'caseOver');
  cancelObligations(decision, 'noObject', (each) => hasNoObject(decision.state, each));
}

function hasNoObject(state: CaseState, { key, about }: Obligation): boolean {
  if (key !== EXTENSION_DECIDE) return false;
  const request = state.extensionRequests.find(({ id }) => id === about);
  const status = state.obligations[request?.obligationId ?? '']?.status;
  return status === 'met' || status === 'metLate' || status === 'cancelled';
}
