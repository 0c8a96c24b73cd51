import { type Decision } from '../../case/case.decision.js';
import { type CaseSnapshot } from '../../case/case.snapshot.js';
import { type Party } from '../../case/case.state.js';
import { DISPUTE_KIND } from '../../case/contest/contest.dispute.js';
import { linkIn } from '../../case/link/link.reactions.js';
import { POST_FORBIDS } from '../../case/permissions.js';
import { ENGINE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { dispute } from '../../kernel/contracts/dispute.contract.js';
import {
  byEngine,
  choice,
  fields,
  group,
  listOf,
  optional,
  reference,
  text,
  type Value,
} from '../../kernel/form.js';
import { type Reaction } from '../../kernel/reaction.js';
import { type Urgency } from '../../kernel/urgency.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { CoordinationApplied } from './application.js';
import { openingRejection } from './check-opening.js';
import { routeOf } from './coordinator.js';
import { InterimLeadDesignated, nameInterimAtOnce } from './designate-interim-lead.js';
import { command, event } from './dispute.builders.js';
import { ISSUE_KINDS } from './dispute.labels.js';
import { tellOfNegotiation } from './dispute.notifications.js';
import { askCoordinator, askUnit } from './dispute.obligations.js';
import {
  type Contested,
  contestedCases,
  contestedUnits,
  type DisputeState,
  type IssueKind,
} from './dispute.state.js';

const form = fields({
  parties: listOf({ zh: '争议各方', en: 'Parties' }, reference({ zh: '单位', en: 'Unit' }, 'unit'), {
    min: 2,
    max: 20,
  }),
  heard: byEngine(
    listOf({ zh: '被建议的单位', en: 'Units suggested' }, reference({ zh: '单位', en: 'Unit' }, 'unit'), {
      min: 1,
      max: 20,
    }),
  ),
  issueKind: choice({ zh: '争议类型', en: 'Kind of issue' }, ISSUE_KINDS),
  issue: text({ zh: '争议事项', en: 'Issue' }, { max: 2000, widget: 'multiline' }),
  itemCodes: listOf(
    { zh: '清单事项', en: 'List items' },
    reference({ zh: '清单事项', en: 'List item' }, 'listItem'),
    { min: 0, max: 20 },
  ),
  contested: optional(
    listOf(
      { zh: '争议的办理事项', en: 'What is contested' },
      group(
        { zh: '办理事项', en: 'Obligation' },
        {
          caseId: reference({ zh: '案件', en: 'Case' }, 'case'),
          obligationId: optional(reference({ zh: '事项', en: 'Obligation' }, 'obligation')),
        },
      ),
      { min: 0, max: 50 },
    ),
  ),
  minutes: optional(
    text({ zh: '会商纪要', en: 'Minutes of a consultation' }, { max: 4000, widget: 'multiline' }),
  ),
});

type Opening = Value<typeof form>;

const NegotiationOpened = event<{
  readonly parties: readonly string[];
  readonly heard?: readonly string[];
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
  readonly peopleWait?: true;
  readonly street?: string;
  readonly accusedUnits: readonly string[];
  /** Whoever is to lead by opinion is heard first. */
  readonly hearsLead?: true;
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
  reactions: ({ after, inForce }) => [...links(after), ...tellOfNegotiation(after, inForce)],
});

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
  ...answers(dispute.openNegotiation, form),
  label: { zh: '提出争议', en: 'Open a dispute' },
  engine: 'also',
  stages: 'none',
  notTwice: true,
  snapshotOf: 'contested.0.caseId',
  permits: (_state, { actor }) =>
    actor.post === ENGINE.post || leads(actor, actor.unit) ? undefined : POST_FORBIDS,
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
      'CASE.DUPLICATE',
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
    const { parties, heard, issueKind, issue, itemCodes, minutes } = payload;
    decision.record(NegotiationOpened, {
      ...{ parties, issueKind, issue, itemCodes },
      ...(heard === undefined ? {} : { heard }),
      ...(minutes === undefined ? {} : { minutes }),
      contested: withUnits(payload, about),
      ...(about === undefined ? {} : { matterId: about.matterId }),
      title: titleOf(payload, about, decision.inForce),
      urgency: about?.urgency ?? 'ordinary',
      ...(about?.peopleWait === true ? { peopleWait: true } : {}),
      ...(about?.street === undefined ? {} : { street: about.street }),
      accusedUnits: about?.accusedUnits ?? [],
      hearsLead: true,
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
