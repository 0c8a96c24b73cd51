import { ENGINE, type Actor } from '../../kernel/actor.js';
import type { InForce } from '../../reference/in-force.js';
import { leadsCentre, notPermitted, POST_FORBIDS } from '../../case/permissions.js';
import type { CaseSnapshot } from '../../case/case.snapshot.js';
import type { UnitKind } from '../../kernel/post.js';
import { leads } from '../../reference/directory/who.js';
import { choice, fields, group, listOf, optional, reference, text, type Value } from '../../kernel/form.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { reject, type Rejection } from '../../kernel/rejection.js';
import { askCoordinator, askUnit } from './dispute.clocks.js';
import { ISSUE_KINDS } from './dispute.labels.js';
import { nameInterimAtOnce } from './dispute.interim.js';
import { rule, type DisputeDecision } from './dispute.rule.js';
import type { Contested } from './dispute.state.js';
import { routeOf } from './dispute.who.js';

const unit = reference({ zh: '单位', en: 'Unit' }, 'unit');

const openForm = fields({
  parties: listOf({ zh: '争议各方', en: 'Parties' }, unit, { min: 2, max: 20 }),
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
type Opening = Value<typeof openForm>;

/** No organ of the district that could owe a duty to another: neither named by the directory nor of these kinds. */
const NO_ORGANS: readonly UnitKind[] = ['districtLeadership', 'system'];

function scopeRejection({ parties }: Opening, { directory }: InForce): Rejection | undefined {
  const outside = parties.findIndex((each) => {
    const kind = directory.units[each]?.kind;
    return kind === undefined || NO_ORGANS.includes(kind);
  });
  if (outside >= 0) return reject('DISPUTE.OUT_OF_SCOPE', `parties.${outside}`);
  const organ = (each: string): string => {
    const { kind, parent, businessParent } = directory.units[each] ?? {};
    return kind === 'community' ? (parent ?? each) : (businessParent ?? each);
  };
  const organs = new Set(parties.map(organ));
  return organs.size < 2 || new Set(parties).size < parties.length
    ? reject('DISPUTE.ONE_ORGAN', 'parties')
    : undefined;
}

function isPerson({ post }: Actor): boolean {
  return post !== ENGINE.post;
}

/** Who opens it is in it, unless the centre does so of its office; and the contested case is one of his own. */
function openerRejection(
  { parties }: Opening,
  about: CaseSnapshot | undefined,
  { context }: DisputeDecision,
): Rejection | undefined {
  const { actor } = context;
  const ofOffice = !isPerson(actor) || leadsCentre(context);
  const unwilling = ofOffice ? parties[0] : actor.unit;
  if (!ofOffice && !parties.includes(actor.unit)) return reject('CASE.FIELD_INVALID', 'parties');
  if (!ofOffice && about !== undefined && !about.parties.some((each) => each.unit === actor.unit))
    return reject('CASE.FIELD_INVALID', 'contested.0.caseId', { unit: actor.unit });
  return about?.boundUnits.includes(unwilling ?? '')
    ? reject('CASE.DETERMINATION_BINDS', undefined, { unit: unwilling })
    : undefined;
}

/** A person names obligations of one case, the one that was looked up: each open there and one of the parties' own. */
function contestedRejection(
  { contested = [], parties }: Opening,
  about: CaseSnapshot | undefined,
): Rejection | undefined {
  for (const [n, { caseId, obligationId }] of contested.entries()) {
    if (caseId !== about?.caseId) return reject('CASE.FIELD_INVALID', `contested.${n}.caseId`);
    const owed = about.owed.find(({ id }) => id === obligationId);
    const isTheirs = owed !== undefined && owed.status !== 'metLate' && parties.includes(owed.ownerUnit);
    if (obligationId !== undefined && !isTheirs)
      return reject('CASE.FIELD_INVALID', `contested.${n}.obligationId`);
  }
  return undefined;
}

function itemRejection({ itemCodes }: Opening, { list }: InForce): Rejection | undefined {
  const unknown = itemCodes.findIndex((code) => list.items[code] === undefined);
  return unknown < 0 ? undefined : reject('LIST.ITEM_UNKNOWN', `itemCodes.${unknown}`);
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
const openNegotiation = rule({
  name: 'openNegotiation',
  label: { zh: '提出争议', en: 'Open a dispute' },
  form: openForm,
  engine: 'also',
  stages: 'none',
  snapshotOf: 'contested.0.caseId',
  permits: (_state, { actor }) => (!isPerson(actor) || leads(actor, actor.unit) ? undefined : POST_FORBIDS),
  decide(decision, payload) {
    const { inForce, context } = decision;
    const about = context.otherCase;
    const rejection =
      scopeRejection(payload, inForce) ??
      openerRejection(payload, about, decision) ??
      itemRejection(payload, inForce) ??
      (isPerson(context.actor) ? contestedRejection(payload, about) : undefined);
    if (rejection !== undefined) return decision.reject(rejection);
    const { parties, issueKind, issue, itemCodes, minutes } = payload;
    decision.record('NegotiationOpened', {
      ...{ parties, issueKind, issue, itemCodes },
      ...(minutes === undefined ? {} : { minutes }),
      contested: withUnits(payload, about),
      ...(about === undefined ? {} : { matterId: about.matterId }),
      title: titleOf(payload, about, inForce),
      urgency: about?.urgency ?? 'ordinary',
      ...(about?.street === undefined ? {} : { street: about.street }),
      accusedUnits: about?.accusedUnits ?? [],
    });
    begin(decision, minutes);
  },
});

function begin(decision: DisputeDecision, minutes: string | undefined): void {
  const { urgency, disputants, issueKind } = decision.state;
  const emergency = urgency === 'emergency';
  if (!emergency && minutes === undefined) {
    for (const each of disputants) askUnit(decision, 'dispute.selfNegotiate', each);
    return;
  }
  decision.record('CoordinationApplied', {
    route: routeOf(issueKind, disputants, decision.inForce),
    applicant: disputants.find((each) => each === decision.context.actor.unit) ?? disputants[0] ?? '',
    bySilence: false,
    negotiationRecord: minutes === undefined ? [] : [{ note: '会商纪要' }],
    basis: [],
  });
  askCoordinator(decision, 'dispute.admit');
  if (emergency) nameInterimAtOnce(decision);
}

/** A person who opened it takes it back before it is forwarded; the engine, as long as there is no opinion. */
const withdraw = rule({
  name: 'withdraw',
  label: { zh: '撤回争议', en: 'Withdraw' },
  form: fields({ reason: text({ zh: '撤回理由', en: 'Reason' }, { max: 1000, widget: 'multiline' }) }),
  engine: 'also',
  stages: ['selfNegotiation', 'applied', 'supplementing', 'admitted', 'forwarded', 'defended'],
  permits(state, { actor }) {
    if (!isPerson(actor)) return undefined;
    if (!['selfNegotiation', 'applied', 'admitted'].includes(state.stage))
      return reject('CASE.STAGE_FORBIDS', undefined, { stage: state.stage });
    return state.openedBy !== undefined && leads(actor, state.openedBy.unit)
      ? undefined
      : notPermitted(state, actor);
  },
  decide(decision, payload) {
    decision.record('DisputeWithdrawn', payload);
    cancelObligations(decision, 'withdrawn');
  },
});

export const OPENING_RULES = [openNegotiation, withdraw];
