import type { Actor } from '../../kernel/actor.js';
import { notPermitted } from '../../case/permissions.js';
import { basis, basisRejection } from '../../case/citation/citation.list.js';
import { heldBy, speaksFor } from '../../reference/directory/who.js';
import { evidence } from '../../kernel/evidence.js';
import { fields, listOf, nothing, personOf, reference, text } from '../../kernel/form.js';
import { numberFor } from '../../reference/limits/limits.js';
import { cancelObligations, meetObligation } from '../../case/obligation/obligation.end.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import { rule, type PanelDecision } from './panel.rule.js';
import { byChair, seatOf } from './panel.seats.js';
import { hasVoted, isSeated, seatNamed, type PanelState } from './panel.state.js';
import { closeRound } from './panel.counting.js';

/** Before the vote: evidence, who sits, who handles the matter meanwhile. */

const BEFORE = ['docketed', 'evidenceOpen', 'noQuorum', 'deliberating'];

const openEvidence = rule({
  name: 'openEvidence',
  label: { zh: '开始听取意见', en: 'Open evidence' },
  form: nothing,
  stages: ['docketed'],
  permits: (state, { actor }) => byChair(state, actor),
  decide: (decision) => decision.record('EvidenceOpened', {}),
});

const submitStatement = rule({
  name: 'submitStatement',
  label: { zh: '提交陈述意见', en: 'Submit a statement' },
  form: fields({
    text: text({ zh: '陈述意见', en: 'Statement' }, { max: 4000, widget: 'multiline' }),
    basis,
    evidence,
  }),
  stages: ['evidenceOpen'],
  target: { candidates: ({ disputants }) => disputants },
  permits(state, { actor }, unit) {
    if (!state.disputants.includes(unit) || !speaksFor(actor, unit)) return notPermitted(state, actor);
    return state.statements.includes(unit)
      ? reject('CASE.STAGE_FORBIDS', undefined, { stated: unit })
      : undefined;
  },
  decide(decision, payload, unit) {
    const rejection = basisRejection(payload.basis, 'PANEL.BASIS_MISSING', decision.inForce, decision.at);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('StatementSubmitted', { ...payload, unit });
    meetObligation(decision, { key: 'panel.statements', thread: unit });
  },
});

const designateInterimLead = rule({
  name: 'designateInterimLead',
  label: { zh: '指定临时牵头单位', en: 'Name an interim lead' },
  form: fields({
    unit: reference({ zh: '临时牵头单位', en: 'Interim lead' }, 'unit'),
    tasks: text({ zh: '任务', en: 'Tasks' }, { max: 1000, widget: 'multiline' }),
  }),
  stages: BEFORE,
  permits: (state, { actor }) => byChair(state, actor),
  decide(decision, payload) {
    const { disputants, itemCodes } = decision.state;
    const leads = itemCodes.flatMap(
      (code) => decision.inForce.list.items[code]?.leads.map(({ unit }) => unit) ?? [],
    );
    if (![...disputants, ...leads].includes(payload.unit))
      return decision.reject(reject('CLOCK.INTERIM_ASSIST_ONLY', 'unit'));
    decision.record('InterimLeadDesignated', payload);
  },
});

const seat = reference({ zh: '席位', en: 'Seat' }, 'unit');
const seatUnits = ({ seats }: PanelState): readonly string[] => seats.map(({ unit }) => unit);

/** Whoever sits on it, before it votes in this round. */
const recuse = rule({
  name: 'recuse',
  label: { zh: '回避', en: 'Recuse' },
  form: fields({ seat, reason: text({ zh: '回避理由', en: 'Reason' }, { max: 500 }) }),
  stages: BEFORE,
  target: { field: 'seat', candidates: seatUnits },
  permits(state, { actor }, unit) {
    const own = seatOf(state, actor);
    if (own === undefined || own.unit !== unit || !isSeated(own)) return notPermitted(state, actor);
    return hasVoted(state, unit) ? reject('PANEL.VOTED_ALREADY') : undefined;
  },
  decide(decision, payload) {
    decision.record('SeatRecused', { ...payload, person: decision.context.actor.person });
    closeRound(decision);
  },
});

/** The unit of a post that this person holds and that may sit; else why he may not. */
function unitOfSubstitute(decision: PanelDecision, seatUnit: string, person: string): string | Rejection {
  const { state, inForce, at } = decision;
  const { disputants, seats } = state;
  const invalid = reject('CASE.FIELD_INVALID', 'person', { person });
  const units = [...new Set((inForce.directory.holdings[person] ?? []).map(({ unit }) => unit))].filter(
    (unit) => heldBy(inForce.directory, person, unit, at).length > 0,
  );
  if (units.length === 0 || seatNamed(state, seatUnit)?.recused === person) return invalid;
  if (units.some((unit) => disputants.includes(unit))) return reject('ACTOR.INTEREST', 'person', { person });
  const sitsElsewhere = seats.some(
    (each) => each.unit !== seatUnit && (each.substitute === person || units.includes(each.unit)),
  );
  return sitsElsewhere ? invalid : (units[0] ?? invalid);
}

function names(state: PanelState, actor: Actor, unit: string): Rejection | undefined {
  const own = seatOf(state, actor);
  if (own?.unit !== unit && byChair(state, actor) !== undefined) return notPermitted(state, actor);
  return hasVoted(state, unit) ? reject('PANEL.VOTED_ALREADY') : undefined;
}

/**
 * Somebody else sits: for a seat whose unit is in the matter, for one who recused himself, or for one who does not come.
 * The seat names him itself, or the chair does, so that no seat can stop the panel.
 */
const substitute = rule({
  name: 'substitute',
  label: { zh: '指定代行成员', en: 'Substitute' },
  form: fields({ seat, person: personOf({ zh: '代行人', en: 'Substitute' }, 'parties') }),
  stages: BEFORE,
  target: { field: 'seat', candidates: seatUnits },
  permits: (state, { actor }, unit) =>
    seatNamed(state, unit) === undefined ? reject('CASE.FIELD_INVALID', 'seat') : names(state, actor, unit),
  decide(decision, { person }, unit) {
    const of = unitOfSubstitute(decision, unit, person);
    if (isRejection(of)) return decision.reject(of);
    decision.record('SeatSubstituted', { seat: unit, person, unit: of });
  },
});

function presenceRejection(state: PanelState, present: readonly string[]): Rejection | undefined {
  for (const [n, unit] of present.entries()) {
    const each = seatNamed(state, unit);
    if (each === undefined || present.indexOf(unit) < n) return reject('CASE.FIELD_INVALID', `present.${n}`);
    if (isSeated(each)) continue;
    return reject(each.isParty ? 'PANEL.SEAT_IS_PARTY' : 'CASE.FIELD_INVALID', `present.${n}`);
  }
  return undefined;
}

/** Too few: nothing is decided, and they meet again. */
const deliberate = rule({
  name: 'deliberate',
  label: { zh: '开始合议', en: 'Deliberate' },
  form: fields({
    present: listOf({ zh: '到会席位', en: 'Present' }, reference({ zh: '席位', en: 'Seat' }, 'unit'), {
      min: 1,
      max: 5,
    }),
  }),
  stages: ['evidenceOpen', 'noQuorum'],
  permits: (state, { actor }) => byChair(state, actor),
  decide(decision, { present }) {
    const rejection = presenceRejection(decision.state, present);
    if (rejection !== undefined) return decision.reject(rejection);
    const quorum = numberFor(decision.inForce.limits, 'panel.quorum');
    if (isRejection(quorum)) return decision.reject(quorum);
    if (present.length < quorum) return decision.record('NoQuorum', { present });
    decision.record('DeliberationOpened', { present });
    cancelObligations(decision, 'deliberating', ({ key }) => key === 'panel.statements');
  },
});

export const HEARING_RULES = [
  openEvidence,
  submitStatement,
  designateInterimLead,
  recuse,
  substitute,
  deliberate,
];
