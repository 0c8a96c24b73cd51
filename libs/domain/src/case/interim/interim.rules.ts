import { type Decision, ruleFor } from '../case.decision.js';
import { ENGINE } from '../../kernel/actor.js';
import type { InForce } from '../../reference/in-force.js';
import type { SharedEvent } from '../case.events.js';
import type { CaseState } from '../case.state.js';
import { leadsCentre, NOT_A_PARTY, partyOf, POST_FORBIDS } from '../permissions.js';
import { CONTESTED_MAX, isContested } from '../contest/contest.rules.js';
import { someEvidence } from '../../kernel/evidence.js';
import { fields, optional, reference, text } from '../../kernel/form.js';
import { limitFor } from '../../reference/limits/limits.js';
import { cancelObligations, meetObligation } from '../obligation/obligation.end.js';
import type { Obligation } from '../../kernel/obligation.js';
import { nextObligationId, startObligation, type ObligationSpec } from '../obligation/obligation.start.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';

const rule = ruleFor<CaseState, SharedEvent>();
export const INTERIM = 'case.interim';

/**
 * What an interim lead would take over: what is contested, of one thread where one is named, else what the lead unit
 * still has to do. The longest comes first.
 */
function subject(state: CaseState, thread?: string): Obligation | undefined {
  const inThread = Object.values(state.obligations).filter(
    (each) => thread === undefined || each.thread === thread,
  );
  const contested = inThread.filter(isContested);
  const running = inThread.filter(
    (each) => each.status === 'running' && each.class === 'substantive' && each.key !== INTERIM,
  );
  const substantive = contested.filter((each) => each.class === 'substantive');
  const among = [substantive, contested, running].find((each) => each.length > 0) ?? [];
  return [...among].sort((a, b) => (a.dueAt < b.dueAt ? 1 : -1))[0];
}

/** The item's leads by the list in force; one who is in the case already comes first. */
function itemLeads(state: CaseState, itemCodes: readonly string[], inForce: InForce): readonly string[] {
  const leads = itemCodes.flatMap((code) => inForce.list.items[code]?.leads.map(({ unit }) => unit) ?? []);
  return [...leads.filter((unit) => partyOf(state, unit)), ...leads];
}

/** An interim lead is a party or the item's lead, never a street that only assists. */
function assistOnly(state: CaseState, unit: string, inForce: InForce): Rejection | undefined {
  const party = partyOf(state, unit);
  const kind = inForce.directory.units[unit]?.kind;
  const onlyAssists = party?.role === 'assist' && (kind === 'street' || kind === 'community');
  const takesPart = party?.live === true && party.role !== 'copy' && !onlyAssists;
  if (takesPart || itemLeads(state, state.itemCodes, inForce).includes(unit)) return undefined;
  return reject('CLOCK.INTERIM_ASSIST_ONLY', 'unit');
}

interface Naming {
  readonly unit: string;
  readonly tasks: string;
  readonly reason: string;
  readonly byRule: boolean;
}

/** Names the interim lead and starts his clock: as long in full as what is contested, never paused. */
function nameInterimLead(
  decision: Decision<CaseState, SharedEvent>,
  taken: Obligation | undefined,
  naming: Naming,
): void {
  cancelObligations(decision, 'replaced', ({ id }) => id === decision.state.interimLead?.obligationId);
  const like = likeContested(taken, decision.inForce);
  if (isRejection(like)) return decision.reject(like);
  const order: ObligationSpec = {
    key: INTERIM,
    ownerUnit: naming.unit,
    thread: naming.unit,
    like,
    neverPauses: true,
    itemCode: taken?.itemCode,
  };
  const obligationId = nextObligationId(decision.state, order);
  decision.record('InterimLeadNamed', { ...naming, obligationId, thread: taken?.thread });
  startObligation(decision, order);
}

/** A promise has no length to give on; then it is the longest that a contest may last. */
function likeContested(
  taken: Obligation | undefined,
  inForce: InForce,
): NonNullable<ObligationSpec['like']> | Rejection {
  const rest = { class: 'substantive', extensionGrade: 'none' } as const;
  if (taken !== undefined && taken.clock.unit !== 'agreed')
    return { ...rest, clock: taken.clock, mark: taken.mark };
  const row = limitFor(inForce.limits, CONTESTED_MAX);
  if (isRejection(row)) return row;
  if (row.clock === undefined) return reject('CLOCK.LIMIT_MISSING', undefined, { key: CONTESTED_MAX });
  return { ...rest, clock: row.clock, mark: row.mark };
}

const designateInterimLead = rule({
  name: 'designateInterimLead',
  label: { zh: '指定临时牵头单位', en: 'Name an interim lead' },
  engine: 'also',
  form: fields({
    unit: reference({ zh: '临时牵头单位', en: 'Interim lead' }, 'unit'),
    tasks: text({ zh: '任务', en: 'Tasks' }, { max: 1000, widget: 'multiline' }),
    reason: text({ zh: '理由', en: 'Reason' }, { max: 500, widget: 'multiline' }),
    thread: optional(reference({ zh: '争议单位', en: 'Whose task is contested' }, 'unit')),
  }),
  stages: 'open',
  permits(state, context) {
    if (context.actor.post !== ENGINE.post && !leadsCentre(context)) return POST_FORBIDS;
    return subject(state) === undefined ? reject('CASE.STAGE_FORBIDS') : undefined;
  },
  decide(decision, { unit, tasks, reason, thread }) {
    const taken = subject(decision.state, thread);
    if (taken === undefined) return decision.reject(reject('CASE.FIELD_INVALID', 'thread'));
    const rejection = assistOnly(decision.state, unit, decision.inForce);
    if (rejection !== undefined) return decision.reject(rejection);
    meetObligation(decision, { key: CONTESTED_MAX, thread: taken.thread });
    nameInterimLead(decision, taken, { unit, tasks, reason, byRule: false });
  },
});

/** Nobody was named within `pause.contestedMax`: the item's lead handles the matter meanwhile, by rule. */
export function nameInterimLeadByRule(
  decision: Decision<CaseState, SharedEvent>,
  thread: string | undefined,
): void {
  const { state, inForce } = decision;
  const taken = subject(state, thread);
  const itemCodes = taken?.itemCode === undefined ? state.itemCodes : [taken.itemCode];
  const unit = itemLeads(state, itemCodes, inForce)[0] ?? state.leadUnit ?? thread;
  if (unit === undefined) return;
  const tasks = '争议期间先行处置';
  const reason = '逾期未指定临时牵头单位，由事项牵头单位先行处置';
  nameInterimLead(decision, taken, { unit, tasks, reason, byRule: true });
}

const reportInterim = rule({
  name: 'reportInterim',
  label: { zh: '临时处置反馈', en: 'Report as interim lead' },
  form: fields({
    result: text({ zh: '处置情况', en: 'Result' }, { max: 2000, widget: 'multiline' }),
    evidence: someEvidence,
  }),
  stages: 'open',
  permits(state, { actor }) {
    const interim = state.interimLead;
    if (interim === undefined || interim.reported) return reject('CASE.STAGE_FORBIDS');
    return actor.unit === interim.unit ? undefined : partyOf(state, actor.unit) ? POST_FORBIDS : NOT_A_PARTY;
  },
  decide(decision, payload) {
    const unit = decision.state.interimLead?.unit;
    decision.record('InterimReported', payload);
    meetObligation(decision, { key: INTERIM, thread: unit });
  },
});

export const INTERIM_RULES = [designateInterimLead, reportInterim];
