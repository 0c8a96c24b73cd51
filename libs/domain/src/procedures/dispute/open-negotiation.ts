import { type Decision } from '../../case/case.decision.js';
import { type CaseSnapshot } from '../../case/case.snapshot.js';
import { type Party } from '../../case/case.state.js';
import { DISPUTE_KIND } from '../../case/contest/contest.dispute.js';
import { linkIn } from '../../case/link/link.reactions.js';
import { POST_FORBIDS } from '../../case/permissions.js';
import { answers } from '../../kernel/contract.js';
import { dispute } from '../../kernel/contracts/dispute.contract.js';
import { type Label } from '../../kernel/label.js';
import { type Reaction } from '../../kernel/reaction.js';
import { type Urgency } from '../../kernel/urgency.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { CoordinationApplied } from './application.js';
import { openingRejection } from './check-opening.js';
import { routeOf } from './coordinator.js';
import { InterimLeadDesignated, nameInterimAtOnce } from './designate-interim-lead.js';
import { command, event } from './dispute.command.js';
import { ISSUE_KINDS } from './dispute.labels.js';
import { askCoordinator, askUnit } from './dispute.obligations.js';
import {
  type Contested,
  contestedCases,
  contestedUnits,
  type DisputeState,
  type IssueKind,
} from './dispute.state.js';
import { isPerson } from './opener.js';
import { notifyAll } from './notify-parties.js';
import { type Opening, openingForm } from './opening.form.js';

const NegotiationOpened = event<{
  readonly parties: readonly string[];
  readonly issueKind: IssueKind;
  readonly issue: string;
  readonly itemCodes: readonly string[];
  readonly contested: readonly Contested[];
  /** They met already: a consultation's minutes are the record of the negotiation. */
  readonly minutes?: string;
  // From the snapshot of the contested case.
  readonly matterId?: string;
  readonly title: string;
  readonly urgency: Urgency;
  readonly street?: string;
  readonly accusedUnits: readonly string[];
}>({
  type: 'NegotiationOpened',
  label: { zh: '提出争议，自行协商', en: 'Negotiation was opened' },
  schemaVersion: 1,
  fold(state, { payload, actor, effectiveAt }) {
    const { parties: disputants, matterId = state.matterId, minutes: _record, ...opened } = payload;
    const roleOf = (unit: string): Party['role'] => (unit === actor.unit ? 'caller' : 'other');
    return {
      ...opened,
      matterId,
      disputants,
      stage: 'selfNegotiation',
      openedAt: effectiveAt,
      openedBy: actor,
      parties: disputants.map((unit): Party => ({ unit, role: roleOf(unit), live: true })),
    };
  },
  reactions: ({ after, inForce }) => [...links(after), ...notifyAll(after.disputants, inForce, NEGOTIATE)],
});

const NEGOTIATE: Label = { zh: '请协商解决争议', en: 'Negotiate' };

/** The contested case learns the dispute's id, so that a refusal withdrawn there ends it. */
function links(state: DisputeState): readonly Reaction[] {
  return contestedCases(state).map((caseId) => {
    const [about] = contestedUnits(state, caseId);
    const payload = { caseId: state.caseId, kind: DISPUTE_KIND, ...(about === undefined ? {} : { about }) };
    return linkIn(`link:${caseId}`, caseId, payload, { zh: '关联争议协商', en: 'The dispute is linked' });
  });
}

/** Each obligation with whose it is: as the contested case says; of one that ended meanwhile, the unwilling party's. */
function withUnits(
  { contested = [], parties }: Opening,
  about: CaseSnapshot | undefined,
): readonly Contested[] {
  return contested.map((each) => {
    if (each.obligationId === undefined) return each;
    const owed =
      about?.caseId === each.caseId ? about.owed.find(({ id }) => id === each.obligationId) : undefined;
    return { ...each, unit: owed === undefined ? parties[0] : (owed.thread ?? owed.ownerUnit) };
  });
}

/** One line for lists, with nothing of what somebody wrote. */
function titleOf(
  { issueKind, itemCodes: [code = ''] }: Opening,
  about: CaseSnapshot | undefined,
  { list }: InForce,
): string {
  return `争议协商：${about?.title ?? list.items[code]?.name ?? ISSUE_KINDS[issueKind].zh}`;
}

/**
 * Begins a dispute. What is contested is named by the case that waits for the answer; its matter, urgency and place come
 * from the snapshot of that case. A consultation that found no agreement takes the place of the negotiation; in an
 * emergency nobody negotiates, and an interim lead is named at once.
 */
export const openNegotiation = command({
  ...answers(dispute.openNegotiation, openingForm),
  label: { zh: '提出争议', en: 'Open a dispute' },
  engine: 'also',
  stages: 'none',
  snapshotOf: 'contested.0.caseId',
  permits: (_state, { actor }) => (!isPerson(actor) || leads(actor, actor.unit) ? undefined : POST_FORBIDS),
  declares: {
    who: {
      zh: '争议各方副职或负责人；指挥中心副职；系统',
      en: 'deputy or head of one of the parties; the centre’s deputy of its office; the engine',
    },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    starts: ['dispute.admit', 'dispute.selfNegotiate'],
    leadsTo: { '': ['applied', 'selfNegotiation'] },
    records: [CoordinationApplied, InterimLeadDesignated, NegotiationOpened],
    rejects: [
      'CASE.DETERMINATION_BINDS',
      'CASE.FIELD_INVALID',
      'DISPUTE.ONE_ORGAN',
      'DISPUTE.OUT_OF_SCOPE',
      'LIST.ITEM_UNKNOWN',
    ],
  },
  decide(decision, payload) {
    const rejection = openingRejection(payload, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    const about = decision.context.otherCase;
    const { parties, issueKind, issue, itemCodes, minutes } = payload;
    decision.record(NegotiationOpened, {
      ...{ parties, issueKind, issue, itemCodes },
      ...(minutes === undefined ? {} : { minutes }),
      contested: withUnits(payload, about),
      ...(about === undefined ? {} : { matterId: about.matterId }),
      title: titleOf(payload, about, decision.inForce),
      urgency: about?.urgency ?? 'ordinary',
      ...(about?.street === undefined ? {} : { street: about.street }),
      accusedUnits: about?.accusedUnits ?? [],
    });
    begin(decision, minutes);
  },
});

function begin(decision: Decision<DisputeState>, minutes: string | undefined): void {
  const { urgency, disputants, issueKind } = decision.state;
  const emergency = urgency === 'emergency';
  if (!emergency && minutes === undefined) {
    for (const each of disputants) askUnit(decision, 'dispute.selfNegotiate', each);
    return;
  }
  decision.record(CoordinationApplied, {
    route: routeOf(issueKind, disputants, decision.inForce),
    applicant: disputants.find((each) => each === decision.context.actor.unit) ?? disputants[0] ?? '',
    bySilence: false,
    negotiationRecord: minutes === undefined ? [] : [{ note: '会商纪要' }],
    basis: [],
  });
  askCoordinator(decision, 'dispute.admit');
  if (emergency) nameInterimAtOnce(decision);
}
