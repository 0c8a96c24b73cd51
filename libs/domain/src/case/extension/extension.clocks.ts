import { procedural, workingHours } from '../../kernel/usual-length.js';
import type { Obligation } from '../../kernel/obligation.js';
import type { ClockDefinition } from '../case.clock.js';
import type { Decision } from '../case.decision.js';
import { FaultRecorded } from '../case.fault.js';
import type { CaseState } from '../case.state.js';
import { startObligation } from '../obligation/obligation.start.js';
import { ExtensionOpinionMissed, ExtensionUndecided } from './extension.events.js';
import { LADDER } from './extension.ladder.js';
import { openRequest } from './extension.request.js';
import type { ExtensionRequest } from './extension.state.js';

export const EXTENSION_OPINION = 'extension.opinion';
export const EXTENSION_DECIDE = 'extension.decide';

export const EXTENSION_CLOCKS: Readonly<Record<string, ClockDefinition<CaseState>>> = {
  [EXTENSION_OPINION]: {
    label: { zh: '发起单位提出延期意见', en: 'Say what the caller thinks of the extension' },
    metBy: 'extensionOpinion',
    usually: procedural(workingHours(2)),
    whenPassed: 'window',
    whenElapsed: {
      starts: [EXTENSION_DECIDE],
      records: [ExtensionOpinionMissed],
      follow(decision, { about, ownerUnit }) {
        const request = openRequest(decision.state, about);
        if (request === undefined) return;
        decision.record(ExtensionOpinionMissed, { requestId: request.id, unit: ownerUnit });
        startDeciding(decision, request);
      },
    },
  },
  [EXTENSION_DECIDE]: {
    label: { zh: '审批延期', en: 'Decide on the extension' },
    metBy: 'decideExtension',
    usually: procedural(workingHours(4)),
    whenElapsed: {
      records: [ExtensionUndecided],
      follow(decision, passed) {
        const request = openRequest(decision.state, passed.about);
        if (request?.undecided === false) recordUndecided(decision, request);
      },
    },
  },
};

/** From when whoever approves by this grade has all that he decides on. */
export function startDeciding(
  decision: Decision,
  { id, grade, approverUnit }: Pick<ExtensionRequest, 'id' | 'grade' | 'approverUnit'>,
): void {
  const { approver, reviewed } = LADDER[grade];
  startObligation(decision, {
    key: EXTENSION_DECIDE,
    ownerUnit: approverUnit,
    ownerPosts: approver === undefined ? [] : reviewed ? ['dispatcher', approver] : [approver],
    about: id,
    neverPauses: true,
  });
}

/**
 * When any limit passes: an extension was asked for in time and not decided when the limit fell due. The fault is the
 * approver's, and who asked is not charged.
 */
export function chargeUndecidedExtension(decision: Decision, passed: Obligation): void {
  const request = decision.state.extensionRequests.find(
    (each) => each.obligationId === passed.id && each.status === 'open',
  );
  // Asked so late that the caller could not be heard: nobody could have decided.
  if (request === undefined || request.opinion?.stance === 'awaited') return;
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
