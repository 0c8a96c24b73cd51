import { clocksOf } from '../../case/case.clock.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { usualAudience } from '../../case/sight.js';
import type { Audience } from '../../kernel/audience.js';
import { GATE_REJECTIONS } from '../../reference/gate/gate.rejections.js';
import { admit } from './admit.js';
import { applyDetermination } from './apply-determination.js';
import { applyForCoordination } from './apply-for-coordination.js';
import { confirmExecution } from './confirm-execution.js';
import { designateInterimLead } from './designate-interim-lead.js';
import { CLOCKS } from './dispute.clocks.js';
import { ELAPSED, raiseLinkedOrder, raiseOrder } from './dispute.elapsed.js';
import { factsOfDispute } from './dispute.facts.js';
import { OUTCOMES, STAGES } from './dispute.labels.js';
import { tellOfDefault } from './dispute.notifications.js';
import { REJECTIONS } from './dispute.rejections.js';
import { type DisputeState, initialDispute } from './dispute.state.js';
import { followEnding } from './follow-ending.js';
import { forward } from './forward.js';
import { holdMeeting } from './hold-meeting.js';
import { issueOpinion } from './issue-opinion.js';
import { joinPanel } from './join-panel.js';
import { noteDeliberation } from './note-deliberation.js';
import { objectToOpinion } from './object-to-opinion.js';
import { openNegotiation } from './open-negotiation.js';
import { recordAgreement } from './record-agreement.js';
import { refer } from './refer.js';
import { refuseAdmission } from './refuse-admission.js';
import { reportExecution } from './report-execution.js';
import { requestAdmissionReview } from './request-admission-review.js';
import { reviewAdmission } from './review-admission.js';
import { requestSupplement } from './request-supplement.js';
import { submitDefence } from './submit-defence.js';
import { supplement } from './supplement.js';
import { withdraw } from './withdraw.js';

/** 争议协商: settles who must act, by agreement, opinion or determination. Its table is RULES.md beside this file. */
export const dispute = defineProcedure<DisputeState>({
  kind: 'dispute',
  label: { zh: '争议协商', en: 'Dispute' },
  stages: STAGES,
  numbering: { word: '争' },
  outcomes: OUTCOMES,
  commands: [
    ...[openNegotiation, withdraw, recordAgreement, applyForCoordination],
    ...[requestSupplement, supplement, admit, refuseAdmission],
    ...[requestAdmissionReview, reviewAdmission, forward, submitDefence, holdMeeting],
    ...[designateInterimLead, issueOpinion, objectToOpinion, refer, joinPanel, noteDeliberation],
    applyDetermination,
    ...[reportExecution, confirmExecution, followEnding],
  ],
  clocks: clocksOf(CLOCKS, ELAPSED),
  rejections: { ...GATE_REJECTIONS, ...REJECTIONS },
  initial: initialDispute,
  likeness: ({ disputants, itemCodes }) => ({ between: disputants, about: itemCodes }),
  // Not carrying out what was settled is worse than being late.
  orderColour: (_state, { key }, byClass) =>
    key === 'dispute.execute' && byClass === 'yellow' ? 'red' : byClass,
  reactions(_before, event, after, inForce) {
    switch (event.type) {
      case 'ObligationElapsed':
        return [...tellOfDefault(after, event.payload.id, inForce), ...raiseOrder(after, event.payload.id)];
      case 'CaseLinked':
        return raiseLinkedOrder(after, event.payload);
      default:
        return [];
    }
  },
  audience,
  decidedBy: ({ coordinator }) => (coordinator === undefined ? [] : [coordinator]),
  facts: factsOfDispute,
});

/** The discipline commission is told of what was settled and is not carried out, and reads what that is. */
function audience(state: DisputeState): Audience {
  const { inFull, asParty } = usualAudience(state);
  const isPursued = Object.values(state.obligations).some(
    ({ key, status }) => key === 'dispute.execute' && (status === 'elapsed' || status === 'metLate'),
  );
  return { inFull, asParty: isPursued ? [...asParty, 'kind:disciplineCommission'] : asParty };
}
