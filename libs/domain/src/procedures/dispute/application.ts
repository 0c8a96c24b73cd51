import { type Decision } from '../../case/case.decision.js';
import { type Citation } from '../../case/citation/citation.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { type Evidence } from '../../kernel/evidence.js';
import { routeOf } from './coordinator.js';
import { event } from './dispute.builders.js';
import { tellOfApplication } from './dispute.notifications.js';
import { askCoordinator } from './dispute.obligations.js';
import { type DisputeState } from './dispute.state.js';
import { withCoordinator } from './parties.js';

/** `route`: who coordinates. `bySilence`: the time to negotiate ran out. */
export const CoordinationApplied = event<{
  readonly route: string;
  readonly applicant: string;
  readonly bySilence: boolean;
  readonly negotiationRecord: readonly Evidence[];
  readonly differences?: string;
  readonly proposal?: string;
  readonly basis: readonly Citation[];
}>({
  type: 'CoordinationApplied',
  label: { zh: '申请协调', en: 'Coordination was applied for' },
  schemaVersion: 1,
  fold: (state, { payload: { route, applicant, proposal } }) => ({
    ...withCoordinator(state, route),
    stage: 'applied',
    applicant,
    proposal,
  }),
  reactions: ({ after, inForce }) => tellOfApplication(after, inForce),
});

interface Application {
  readonly applicant: string;
  readonly bySilence: boolean;
  readonly negotiationRecord: readonly Evidence[];
  readonly differences?: string;
  readonly proposal?: string;
  readonly basis: readonly Citation[];
}

/** Negotiation is over; whoever coordinates this kind of issue gets it. */
export function applyToCoordinator(decision: Decision<DisputeState>, application: Application): void {
  const { issueKind, disputants } = decision.state;
  const route = routeOf(issueKind, disputants, decision.inForce);
  decision.record(CoordinationApplied, { route, ...application });
  cancelObligations(decision, 'coordinationApplied', ({ key }) => key === 'dispute.selfNegotiate');
  askCoordinator(decision, 'dispute.admit');
}

/** What is on file when nobody applied: the first party holds that it must not, so it applies. */
export function applyOnFile(decision: Decision<DisputeState>): void {
  const { openedBy, disputants } = decision.state;
  const opener = disputants.find((unit) => unit === openedBy?.unit);
  const applicant = opener ?? disputants[0] ?? '';
  applyToCoordinator(decision, { applicant, bySilence: true, negotiationRecord: [], basis: [] });
}
