import { procedural, workingHours } from '../../kernel/usual-length.js';
import type { Obligation } from '../../kernel/obligation.js';
import type { ClockDefinition } from '../case.clock.js';
import type { Decision } from '../case.decision.js';
import { FaultRecorded } from '../case.fault.js';
import type { CaseState } from '../case.state.js';
import { ExtensionUndecided } from './extension.events.js';
import type { ExtensionRequest } from './extension.state.js';

export const EXTENSION_DECIDE = 'extension.decide';

export const EXTENSION_CLOCKS: Readonly<Record<string, ClockDefinition<CaseState>>> = {
  [EXTENSION_DECIDE]: {
    label: { zh: '审批延期', en: 'Decide on the extension' },
    metBy: 'decideExtension',
    usually: procedural(workingHours(4)),
    whenElapsed: {
      records: [ExtensionUndecided],
      follow(decision, passed) {
        const request = decision.state.extensionRequests.find(({ id }) => id === passed.about);
        if (request?.status === 'open' && !request.undecided) recordUndecided(decision, request);
      },
    },
  },
};

/**
 * When any limit passes: an extension was asked for in time and not decided when the limit fell due. The fault is the
 * approver's, and who asked is not charged.
 */
export function chargeUndecidedExtension(decision: Decision, passed: Obligation): void {
  const request = decision.state.extensionRequests.find(
    (each) => each.obligationId === passed.id && each.status === 'open',
  );
  if (request === undefined) return;
  if (!request.undecided) recordUndecided(decision, request);
  decision.record(FaultRecorded, {
    unit: request.approverUnit,
    kind: 'extension.undecided',
    obligationId: passed.id,
  });
}

function recordUndecided(decision: Decision, { id, approverUnit }: ExtensionRequest): void {
  decision.record(ExtensionUndecided, { requestId: id, approverUnit });
}
