import type { Citation } from '../../case/citation/citation.js';
import type { Evidence } from '../../kernel/evidence.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import type { Obligation } from '../../kernel/obligation.js';
import { askCoordinator, askUnit } from './dispute.clocks.js';
import type { DisputeDecision } from './dispute.rule.js';
import type { Settlement, Terms } from './dispute.state.js';
import { deputyPostsOf } from '../../reference/directory/who.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { routeOf } from './dispute.who.js';

/** How a dispute goes from one stage to the next, by somebody's act or because a limit passed. */

interface Application {
  readonly applicant: string;
  readonly bySilence: boolean;
  readonly negotiationRecord: readonly Evidence[];
  readonly differences?: string;
  readonly proposal?: string;
  readonly basis: readonly Citation[];
}

/** Negotiation is over; whoever coordinates this kind of issue gets it. */
export function applyForIt(decision: DisputeDecision, application: Application): void {
  const { issueKind, disputants } = decision.state;
  const route = routeOf(issueKind, disputants, decision.inForce);
  decision.record('CoordinationApplied', { route, ...application });
  cancelObligations(decision, 'coordinationApplied', ({ key }) => key === 'dispute.selfNegotiate');
  askCoordinator(decision, 'dispute.admit');
}

/** What is on file when nobody applied: the first party holds that it must not, so it applies. */
export function applyOnFile(decision: DisputeDecision): void {
  const { openedBy, disputants } = decision.state;
  const opener = disputants.find((unit) => unit === openedBy?.unit);
  const applicant = opener ?? disputants[0] ?? '';
  applyForIt(decision, { applicant, bySilence: true, negotiationRecord: [], basis: [] });
}

export function admitIt(decision: DisputeDecision, bySilence: boolean): void {
  decision.record('DisputeAdmitted', { bySilence });
  askCoordinator(decision, 'dispute.forward');
  askCoordinator(decision, 'dispute.opinion');
}

export function forwardTo(decision: DisputeDecision, to: readonly string[], bySilence: boolean): void {
  decision.record('DisputeForwarded', { to, bySilence });
  for (const unit of to) askUnit(decision, 'dispute.defence', unit);
}

/** Whoever was asked has answered, or may not any more. */
export function closeDefences(decision: DisputeDecision): void {
  const { stage, defences } = decision.state;
  if (stage === 'forwarded' && defences.every(({ status }) => status !== 'asked'))
    decision.record('DefencesClosed', {});
}

/** The panel decides; nothing is owed here until it has. */
export function referIt(decision: DisputeDecision, reason: string, bySilence: boolean): void {
  decision.record('DisputeReferred', { reason, bySilence });
  cancelObligations(decision, 'referred');
}

/** An objection period of this dispute, also the longer one of who is to receive a transfer. */
export function isObjection({ key }: Obligation): boolean {
  return key === 'dispute.objection' || key === 'dispute.transferObjection';
}

/** Nobody can object any more: the opinion binds the parties. */
export function putOpinionInForce(decision: DisputeDecision): void {
  const { stage, opinion, obligations } = decision.state;
  const isOpen = Object.values(obligations).some((each) => isObjection(each) && each.status === 'running');
  if (stage !== 'opinionIssued' || isOpen || opinion === undefined) return;
  decision.record('OpinionEnteredForce', {});
  beginExecution(decision, { by: 'opinion', lead: opinion.lead, assists: opinion.assists });
}

export function agree(decision: DisputeDecision, { lead, assists, tasks, basis }: Terms): void {
  const { issueKind, disputants, coordinator } = decision.state;
  const confirmedBy = coordinator ?? routeOf(issueKind, disputants, decision.inForce);
  decision.record('DisputeAgreed', { lead, assists, tasks, basis, coordinator: confirmedBy });
  beginExecution(decision, { by: 'agreed', lead, assists });
}

/** Exactly one lead is named: it takes the task over, and its own result runs on in the contested case. */
export function beginExecution(decision: DisputeDecision, settlement: Settlement): void {
  cancelObligations(decision, 'settled');
  decision.record('ExecutionBegun', settlement);
  const { lead } = settlement;
  const ownerPosts = deputyPostsOf(decision.inForce.directory.units[lead]);
  startObligation(decision, { key: 'dispute.execute', ownerUnit: lead, ownerPosts });
}
