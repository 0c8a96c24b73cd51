import { clocksOf } from '../../case/case.clock.js';
import type { SharedEvent } from '../../case/case.events.js';
import type { Procedure } from '../../case/case.procedure.js';
import { contests } from '../../case/contest/contest.js';
import { defineProcedure } from '../../case/define-procedure.js';
import type { LeadsTo } from '../../kernel/rule.js';
import { GATE_REJECTIONS } from '../../reference/gate/gate.rejections.js';
import { acceptRefusal } from './accept-refusal.js';
import { acceptResult } from './accept-result.js';
import { acknowledge } from './acknowledge.js';
import { addDepartment } from './add-department.js';
import { amendDraft } from './amend-draft.js';
import { applyRuling } from './apply-ruling.js';
import { approve } from './approve.js';
import { approvePlan } from './approve-plan.js';
import { blow } from './blow.js';
import { blowNow } from './blow-now.js';
import { cancel } from './cancel.js';
import { changeLead } from './change-lead.js';
import { claimFalseCall } from './claim-false-call.js';
import { close } from './close.js';
import { confirmArrival } from './confirm-arrival.js';
import { contestArrival } from './contest-arrival.js';
import { orderReopened, ruleArrival } from './rule-arrival.js';
import { confirmAfter } from './confirm-after.js';
import { consentDeparture } from './consent-departure.js';
import { contestRefusal } from './contest-refusal.js';
import { depart } from './depart.js';
import { draft } from './draft.js';
import { evaluateCaller } from './evaluate-caller.js';
import { evaluateDepartment } from './evaluate-department.js';
import { linkToNotification } from './link-notification.js';
import { raiseLevel } from './raise-level.js';
import { owesCallback, recordCallback } from './record-callback.js';
import { recordStreetWork } from './record-street-work.js';
import { settleRefusal } from './refusal.js';
import { followPanel, rememberMatter, whenMatterIsFull } from './refusals-panel.js';
import { refuse } from './refuse.js';
import { rejectDraft } from './reject-draft.js';
import { reportIn } from './report-in.js';
import { returnPlan } from './return-plan.js';
import { orderRework, returnResult } from './return-result.js';
import { ruleFalseCall } from './rule-false-call.js';
import { submitForApproval } from './submit-for-approval.js';
import { submitPlan } from './submit-plan.js';
import { submitPreliminary } from './submit-preliminary.js';
import { submitResult } from './submit-result.js';
import { supplyFacts } from './supply-facts.js';
import { takeOver } from './take-over.js';
import { withdrawDraft } from './withdraw-draft.js';
import { withdrawRefusal } from './withdraw-refusal.js';
import { CLOCKS } from './whistle.clocks.js';
import { whistleDuties } from './whistle.duties.js';
import { ELAPSED } from './whistle.elapsed.js';
import { whistleFacts } from './whistle.facts.js';
import { feedBack } from './whistle.feedback.js';
import { foreseeCall } from './whistle.foresee.js';
import { FAULTS, OUTCOMES, STAGES } from './whistle.labels.js';
import { tellOfPassed, tellOwner, tellToCallBack } from './whistle.notifications.js';
import { callLikeness, withParties } from './whistle.parties.js';
import { recurrenceSignal } from './whistle.recurrence.js';
import { REJECTIONS } from './whistle.rejections.js';
import { hidesScore } from './whistle.scores.js';
import { followParticipations } from './whistle.stage.js';
import { changeParticipation, initialWhistle, participationOf, type WhistleState } from './whistle.state.js';

const FROM_SHELF: LeadsTo = { shelved: ['blown', 'handling', 'resultsIn', 'evaluated'] };

/** 街道吹哨、部门报到: a street summons departments; they come, stay until it is done, report; each side assesses the other. Its table is RULES.md beside this file. */
export const whistle: Procedure<WhistleState, SharedEvent> = defineProcedure<WhistleState>({
  kind: 'whistle',
  label: { zh: '吹哨报到', en: 'Whistle' },
  stages: STAGES,
  numbering: { word: '哨', drafts: ['drafted'] },
  outcomes: OUTCOMES,
  commands: [
    ...[draft, amendDraft, submitForApproval, withdrawDraft, approve, rejectDraft],
    ...[blow, blowNow, confirmAfter, cancel],
    ...[acknowledge, refuse, supplyFacts, withdrawRefusal, acceptRefusal, contestRefusal, takeOver],
    ...[addDepartment, changeLead, raiseLevel, applyRuling],
    ...[submitPlan, approvePlan, returnPlan],
    ...[
      reportIn,
      confirmArrival,
      contestArrival,
      ruleArrival,
      consentDeparture,
      depart,
      submitPreliminary,
      submitResult,
      claimFalseCall,
      recordStreetWork,
    ],
    ...[acceptResult, returnResult, evaluateDepartment, evaluateCaller, ruleFalseCall],
    ...[linkToNotification, recordCallback, close],
  ],
  clocks: clocksOf(CLOCKS, ELAPSED),
  rejections: { ...GATE_REJECTIONS, ...REJECTIONS },
  faults: FAULTS,
  shelvable: ['blown', 'handling'],
  // Coming ends the right to refuse, so that no part is shelved and contested at once.
  shelvableThread: (state, unit) => participationOf(state, unit)?.stage === 'arrived',
  // A ruling or a passed limit may have moved the work on while the case stood still.
  sharedLeadsTo: { resume: FROM_SHELF, 'shelving.review': FROM_SHELF },
  initial: initialWhistle,
  likeness: callLikeness,
  derive: (state) => withParties(followParticipations(state)),
  onSharedEvent: (state, event) => rememberMatter(keepAfterDispute(state, event), event),
  reactions: (before, event, after, inForce) => {
    switch (event.type) {
      case 'SeriesReached':
        return [
          ...recurrenceSignal(after, event.payload),
          ...whenMatterIsFull(before, event.payload, inForce),
          ...feedBack(before, after),
        ];
      case 'CaseLinked':
        return [...followPanel(after, event.payload), ...feedBack(before, after)];
      case 'ObligationStarted': {
        const { id, key } = event.payload;
        return [
          ...tellOwner(after, id, CLOCKS),
          ...(key === 'whistle.close' && owesCallback(after) ? tellToCallBack(after) : []),
          ...orderRework(after, id, inForce),
          ...orderReopened(after, id, inForce),
          ...feedBack(before, after),
        ];
      }
      case 'ObligationElapsed':
        return [...tellOfPassed(after, event.payload.id, CLOCKS, inForce), ...feedBack(before, after)];
      default:
        return feedBack(before, after);
    }
  },
  duties: whistleDuties,
  facts: whistleFacts,
  hides: hidesScore,
  foresee: (command, context) => foreseeCall(whistle.evolve, command, context),
});

/** A dispute that settled nothing is over: the unit owes its task again, and may do it. */
function keepAfterDispute(state: WhistleState, event: SharedEvent): WhistleState {
  if (event.type !== 'ObligationResumed') return state;
  const unit = state.obligations[event.payload.id]?.thread ?? '';
  if (participationOf(state, unit)?.stage !== 'contested' || contests(state, unit)) return state;
  return { ...state, ...changeParticipation(state, unit, (each) => settleRefusal(each, 'notSettled')) };
}
