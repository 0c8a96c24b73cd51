import type { CaseSnapshot } from '../../case/case.snapshot.js';
import { notPermitted, standsIn } from '../../case/permissions.js';
import { basis, basisRejection } from '../../case/citation/citation.list.js';
import type { Citation } from '../../case/citation/citation.js';
import { fields, flag, listOf, optional, reference, text } from '../../kernel/form.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import { rulingGateRejection } from '../../case/ruling/ruling.gate.js';
import { askOffice, askParty } from './panel.clocks.js';
import { closeRound, finding } from './panel.counting.js';
import { rule, type PanelDecision } from './panel.rule.js';
import { byChair, bySeat, seatOf } from './panel.seats.js';
import { hasVoted, type PanelState } from './panel.state.js';

/** The vote, the determination, its service. */

export const lead = reference({ zh: '主办单位', en: 'Lead' }, 'unit');
export const assists = listOf(
  { zh: '协办单位', en: 'Assisting' },
  reference({ zh: '单位', en: 'Unit' }, 'unit'),
  {
    min: 0,
    max: 20,
  },
);
export const reason = text({ zh: '理由', en: 'Reason' }, { max: 2000, widget: 'multiline' });

export interface Naming {
  readonly lead: string;
  readonly assists: readonly string[];
  readonly basis: readonly Citation[];
  readonly unlisted: boolean;
}

/** One lead, a basis or the word that there is none, and no street in a department's place. */
export function namingRejection(decision: PanelDecision, naming: Naming): Rejection | undefined {
  const { inForce, at, state } = decision;
  const named = [naming.lead, ...naming.assists];
  if (new Set(named).size < named.length) return reject('PANEL.ONE_LEAD', 'assists');
  const unknown = named.find((unit) => inForce.directory.units[unit] === undefined);
  if (unknown !== undefined) return reject('CASE.FIELD_INVALID', 'lead', { unit: unknown });
  const unfounded = naming.unlisted
    ? undefined
    : basisRejection(naming.basis, 'PANEL.BASIS_MISSING', inForce, at);
  const from = state.leadUnit ?? '';
  const itemCodes = naming.unlisted ? [] : state.itemCodes;
  return unfounded ?? rulingGateRejection(inForce, { ...naming, from, itemCodes }, at);
}

/** One vote for each seat present in a round; what it says is nobody's to read before the determination is served. */
const vote = rule({
  name: 'vote',
  label: { zh: '表决', en: 'Vote' },
  form: fields({
    lead,
    assists,
    basis: optional(basis),
    unlisted: optional(flag({ zh: '属于清单外事项', en: 'It is not in the list' })),
    reason,
  }),
  stages: ['deliberating'],
  permits(state, { actor }) {
    const rejection = bySeat(state, actor);
    const seat = seatOf(state, actor);
    if (rejection !== undefined || seat === undefined) return rejection ?? notPermitted(state, actor);
    if (!seat.present || state.deadlocked)
      return reject('CASE.STAGE_FORBIDS', undefined, { present: seat.present, deadlocked: state.deadlocked });
    return hasVoted(state, seat.unit)
      ? reject('PANEL.VOTED_ALREADY', undefined, { round: state.round })
      : undefined;
  },
  decide(decision, { basis: citations = [], unlisted = false, ...rest }) {
    const { state, context } = decision;
    const cast = { ...rest, basis: citations, unlisted };
    const rejection = namingRejection(decision, cast);
    if (rejection !== undefined) return decision.reject(rejection);
    const seat = seatOf(state, context.actor)?.unit ?? context.actor.unit;
    decision.record('SeatVoted', { ...cast, seat, round: state.round });
    closeRound(decision);
  },
});

/** No majority after two rounds, and no item that names a lead. */
const decideByLeader = rule({
  name: 'decideByLeader',
  label: { zh: '区领导决定', en: 'Decide as district leader' },
  form: fields({ lead, assists, basis, text: reason }),
  stages: ['deliberating'],
  permits(state, { actor }) {
    const { leader, leaderDecision } = state;
    if (actor.post !== 'districtLeader') return notPermitted(state, actor);
    return leader !== undefined && leaderDecision === undefined
      ? undefined
      : reject('CASE.STAGE_FORBIDS', undefined, { leader });
  },
  decide(decision, payload) {
    const rejection = namingRejection(decision, { ...payload, unlisted: false });
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('LeaderDecided', payload);
  },
});

const issueDetermination = rule({
  name: 'issueDetermination',
  label: { zh: '作出责任认定', en: 'Issue the determination' },
  form: fields({ text: text({ zh: '责任认定书', en: 'Determination' }, { max: 4000, widget: 'multiline' }) }),
  stages: ['deliberating'],
  permits: (state, { actor }) => byChair(state, actor),
  decide(decision, { text: words }) {
    const found = finding(decision);
    if (isRejection(found)) return decision.reject(found);
    const { question: facts, itemCodes } = decision.state;
    const { way: _way, ...held } = found;
    decision.record('Determined', { ...found, text: words, precedent: { ...held, facts, itemCodes } });
    meetObligation(decision, { key: 'panel.determine' });
    if (found.unlisted)
      askOffice(decision, 'panel.listGap', 'staffingOffice', ['staffingOfficer', 'deptHead']);
  },
});

/** Kinds of case that carry a ruling out. */
const RULED: readonly string[] = ['whistle', 'collaboration'];

/** "Binding on all open cases of the matter and item" (domain.md 4.5): the matter's first case knows the others. */
function othersOfMatter({ cases }: PanelState, first: CaseSnapshot | undefined): readonly string[] {
  if (first === undefined) return [];
  const own = first.over ? [] : [first];
  return [...own, ...first.linked].flatMap(({ caseId, kind }) =>
    RULED.includes(kind) && !cases.includes(caseId) ? caseId : [],
  );
}

/** ⚙ From its service on it binds, and each party has its time to ask for a review; execution does not wait for that. */
const serve = rule({
  name: 'serve',
  label: { zh: '送达责任认定书', en: 'Serve the determination' },
  form: fields({ matterId: optional(reference({ zh: '所属事项链', en: 'Matter it belongs to' }, 'case')) }),
  engine: 'only',
  stages: ['determined'],
  snapshotOf: 'matterId',
  permits: () => undefined,
  decide(decision) {
    const alsoBinds = othersOfMatter(decision.state, decision.context.otherCase);
    decision.record('DeterminationServed', alsoBinds.length === 0 ? {} : { alsoBinds });
    for (const unit of decision.state.disputants) askParty(decision, 'panel.review', unit);
  },
});

/** What the list does not say is proposed to it; whoever owes it and does not, the centre's deputy stands in for. */
const registerListGap = rule({
  name: 'registerListGap',
  label: { zh: '登记清单缺口', en: 'Register a gap in the list' },
  form: fields({
    item: text({ zh: '事项', en: 'Item' }, { max: 300 }),
    content: optional(text({ zh: '建议内容', en: 'Proposed content' }, { max: 2000, widget: 'multiline' })),
  }),
  stages: ['determined', 'served', 'underReview', 'upheld', 'changed'],
  permits(state, context) {
    const { actor } = context;
    if (actor.post !== 'staffingOfficer' && !standsIn(state, context, { key: 'panel.listGap' })) {
      const { directory } = context.inForce(context.now);
      const isHead = actor.post === 'deptHead' && directory.units[actor.unit]?.kind === 'staffingOffice';
      if (!isHead) return notPermitted(state, actor);
    }
    return state.gapRegistered ? reject('CASE.STAGE_FORBIDS', undefined, { registered: true }) : undefined;
  },
  decide(decision, payload) {
    const { determination } = decision.state;
    decision.record('ListGapRegistered', {
      change: determination?.unlisted === true ? 'add' : 'alter',
      item: payload.item,
      content: payload.content ?? determination?.text ?? payload.item,
    });
    meetObligation(decision, { key: 'panel.listGap' });
  },
});

export const DECIDING_RULES = [vote, decideByLeader, issueDetermination, serve, registerListGap];
