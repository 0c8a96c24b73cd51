import { clocksOf } from '../../case/case.clock.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { GATE_REJECTIONS } from '../../reference/gate/gate.rejections.js';
import { askStatement } from './ask-statement.js';
import { close } from './close.js';
import { decideByLeader } from './decide-by-leader.js';
import { declineDocket } from './decline-docket.js';
import { deliberate } from './deliberate.js';
import { designateInterimLead } from './designate-interim-lead.js';
import { docket } from './docket.js';
import { endByAgreement } from './end-by-agreement.js';
import { followEnding } from './follow-ending.js';
import { grantDocket } from './grant-docket.js';
import { issueDetermination } from './issue-determination.js';
import { joinRefusals } from './join-refusals.js';
import { openEvidence } from './open-evidence.js';
import { CLOCKS } from './panel.clocks.js';
import { ELAPSED } from './panel.elapsed.js';
import { panelDuties } from './panel.duties.js';
import { factsOfPanel } from './panel.facts.js';
import { OUTCOMES, STAGES } from './panel.labels.js';
import { tellOfPassed } from './panel.notifications.js';
import { REJECTIONS } from './panel.rejections.js';
import { initialPanel, type PanelState } from './panel.state.js';
import { withChair } from './panel.seats.js';
import { recuse } from './recuse.js';
import { registerListGap } from './register-list-gap.js';
import { requestDocket } from './request-docket.js';
import { requestReview } from './request-review.js';
import { ruleReview } from './rule-review.js';
import { serve } from './serve.js';
import { submitStatement } from './submit-statement.js';
import { substitute } from './substitute.js';
import { vote } from './vote.js';

/** 责任认定五人小组: five seats determine whose a matter is, and it binds everywhere. Its table is RULES.md beside this file. */
export const panel = defineProcedure<PanelState>({
  kind: 'panel',
  label: { zh: '责任认定', en: 'Responsibility panel' },
  stages: STAGES,
  numbering: { word: '认', of: ({ leadUnit }) => leadUnit },
  outcomes: OUTCOMES,
  commands: [
    ...[docket, joinRefusals],
    ...[requestDocket, grantDocket, declineDocket],
    ...[openEvidence, submitStatement, askStatement, designateInterimLead, recuse, substitute, deliberate],
    ...[vote, decideByLeader, issueDetermination, serve, registerListGap],
    ...[requestReview, ruleReview, endByAgreement, followEnding, close],
  ],
  clocks: clocksOf(CLOCKS, ELAPSED),
  rejections: { ...GATE_REJECTIONS, ...REJECTIONS },
  initial: initialPanel,
  likeness: ({ disputants, itemCodes }) => ({ between: disputants, about: itemCodes }),
  derive: withChair,
  reactions: (_before, event, after, inForce) =>
    event.type === 'ObligationElapsed' ? tellOfPassed(after, event.payload.id, inForce) : [],
  duties: panelDuties,
  facts: factsOfPanel,
  // Votes are equal and uninfluenced: nobody knows another's before the determination is served.
  hides: ({ servedAt }, { type }) => type === 'SeatVoted' && servedAt === undefined,
});
