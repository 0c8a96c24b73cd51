import type { Decision } from './case.decision.js';
import { CONTESTED_MAX } from './contest/contest.rules.js';
import { EXTENSION_DECIDE } from './extension/extension.rules.js';
import type { ExtensionRequest } from './extension/extension.state.js';
import { nameInterimLeadByRule } from './interim/interim.rules.js';
import type { Obligation } from '../kernel/obligation.js';
import { resumeCase, SHELVING_DECIDE, SHELVING_REVIEW } from './shelving/shelving.rules.js';
import type { SharedEvent } from './case.events.js';
import type { CaseState } from './case.state.js';

/** What follows when a limit passes, in any case, beside the default of its class (domain.md 2.6). */
export function elapseShared(decision: Decision<CaseState, SharedEvent>, passed: Obligation): void {
  chargeUndecidedExtension(decision, passed);
  switch (passed.key) {
    case EXTENSION_DECIDE: {
      const request = decision.state.extensionRequests.find(({ id }) => id === passed.about);
      if (request?.status === 'open' && !request.undecided) recordUndecided(decision, request);
      return;
    }
    case SHELVING_DECIDE:
      return decision.record('ShelvingDenied', { reason: '逾期未批，视为不同意', bySilence: true });
    case SHELVING_REVIEW:
      return resumeCase(decision, '复核日期已到');
    case CONTESTED_MAX:
      return nameInterimLeadByRule(decision, passed.thread);
  }
}

/** Asked in time and not decided when it fell due: the fault is the approver's, not the asker's. */
function chargeUndecidedExtension(decision: Decision<CaseState, SharedEvent>, passed: Obligation): void {
  const request = decision.state.extensionRequests.find(
    (each) => each.obligationId === passed.id && each.status === 'open',
  );
  if (request === undefined) return;
  if (!request.undecided) recordUndecided(decision, request);
  decision.record('FaultRecorded', {
    unit: request.approverUnit,
    kind: 'extension.undecided',
    obligationId: passed.id,
  });
}

function recordUndecided(
  decision: Decision<CaseState, SharedEvent>,
  { id, approverUnit }: ExtensionRequest,
): void {
  decision.record('ExtensionUndecided', { requestId: id, approverUnit });
}
