import { defineProcedure } from '../../case/define-procedure.js';
import { GATE_REJECTIONS } from '../../reference/gate/gate.rejections.js';
import { admit } from './admit.js';
import { applyDetermination } from './apply-determination.js';
import { applyForCoordination } from './apply-for-coordination.js';
import { confirmExecution } from './confirm-execution.js';
import { designateInterimLead } from './designate-interim-lead.js';
import { CLOCKS, pursueExecution, raiseLinkedOrder } from './dispute.clocks.js';
import { factsOfDispute } from './dispute.facts.js';
import { OUTCOMES, STAGES } from './dispute.labels.js';
import { REJECTIONS } from './dispute.rejections.js';
import { type DisputeState, initialDispute } from './dispute.state.js';
import { forward } from './forward.js';
import { holdMeeting } from './hold-meeting.js';
import { issueOpinion } from './issue-opinion.js';
import { objectToOpinion } from './object-to-opinion.js';
import { openNegotiation } from './open-negotiation.js';
import { recordAgreement } from './record-agreement.js';
import { refer } from './refer.js';
import { refuseAdmission } from './refuse-admission.js';
import { reportExecution } from './report-execution.js';
import { requestSupplement } from './request-supplement.js';
import { submitDefence } from './submit-defence.js';
import { supplement } from './supplement.js';
import { withdraw } from './withdraw.js';

/** 争议协商: settles who must act, by agreement, opinion or determination. Its table is RULES.md beside this file. */
export const dispute = defineProcedure<DisputeState>({
  kind: 'dispute',
  label: { zh: '争议协商', en: 'Dispute' },
  stages: STAGES,
  outcomes: OUTCOMES,
  commands: [
    ...[openNegotiation, withdraw, recordAgreement, applyForCoordination],
    ...[requestSupplement, supplement, admit, refuseAdmission, forward, submitDefence, holdMeeting],
    ...[designateInterimLead, issueOpinion, objectToOpinion, refer, applyDetermination],
    ...[reportExecution, confirmExecution],
  ],
  clocks: CLOCKS,
  rejections: { ...GATE_REJECTIONS, ...REJECTIONS },
  initial: initialDispute,
  // Not carrying out what was settled is worse than being late.
  orderColour: (_state, { key }, byClass) =>
    key === 'dispute.execute' && byClass === 'yellow' ? 'red' : byClass,
  reactions(_before, event, after, inForce) {
    switch (event.type) {
      case 'ObligationElapsed':
        return pursueExecution(after, event.payload.id, inForce);
      case 'CaseLinked':
        return raiseLinkedOrder(after, event.payload);
      default:
        return [];
    }
  },
  facts: factsOfDispute,
});
