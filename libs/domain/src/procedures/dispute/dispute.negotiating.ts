import { basis, basisRejection } from '../../case/citation/citation.list.js';
import { evidence } from '../../kernel/evidence.js';
import { fields, group, listOf, reference, text } from '../../kernel/form.js';
import { reject, type Rejection } from '../../kernel/rejection.js';
import { rulingGateRejection } from '../../case/ruling/ruling.gate.js';
import { meetUnit } from './dispute.clocks.js';
import { agree, applyForIt } from './dispute.course.js';
import { rule, type DisputeDecision } from './dispute.rule.js';
import type { Terms } from './dispute.state.js';
import { byDisputantDeputy, routeOf } from './dispute.who.js';

/** What the parties do themselves: agree, or ask somebody to coordinate. */

const units = listOf({ zh: '协办单位', en: 'Assisting' }, reference({ zh: '单位', en: 'Unit' }, 'unit'), {
  min: 0,
  max: 20,
});

/** Whoever is named exists and has one part. */
function namingRejection({ lead, assists, tasks }: Terms, decision: DisputeDecision): Rejection | undefined {
  const { units: known } = decision.inForce.directory;
  if (known[lead] === undefined) return reject('CASE.FIELD_INVALID', 'lead');
  const wrong = assists.findIndex((unit, n) => !known[unit] || unit === lead || assists.indexOf(unit) < n);
  if (wrong >= 0) return reject('CASE.FIELD_INVALID', `assists.${wrong}`);
  const stranger = tasks.findIndex(({ unit }) => ![lead, ...assists].includes(unit));
  return stranger < 0 ? undefined : reject('CASE.FIELD_INVALID', `tasks.${stranger}.unit`);
}

function shiftsDuty(terms: Terms, { state, inForce, at }: DisputeDecision): Rejection | undefined {
  const from = routeOf(state.issueKind, state.disputants, inForce);
  const rejected = rulingGateRejection(inForce, { from, itemCodes: state.itemCodes, ...terms }, at);
  return rejected && reject('DISPUTE.AGREEMENT_SHIFTS_DUTY', undefined, { gate: rejected.rejection });
}

/** Each signs the same words; other words are a new proposal, to be signed by all. The last signature completes it. */
const recordAgreement = rule({
  name: 'recordAgreement',
  label: { zh: '签署协商意见', en: 'Sign an agreement' },
  form: fields({
    lead: reference({ zh: '主办单位', en: 'Lead' }, 'unit'),
    assists: units,
    tasks: listOf(
      { zh: '分工', en: 'Tasks' },
      group(
        { zh: '任务', en: 'Task' },
        {
          unit: reference({ zh: '单位', en: 'Unit' }, 'unit'),
          task: text({ zh: '任务', en: 'Task' }, { max: 500 }),
        },
      ),
      { min: 1, max: 40 },
    ),
    basis,
  }),
  stages: ['selfNegotiation', 'defended'],
  permits: (state, { actor }) => byDisputantDeputy(state, actor),
  decide(decision, terms) {
    const { inForce, at, context } = decision;
    const rejection =
      namingRejection(terms, decision) ??
      basisRejection(terms.basis, 'CASE.FIELD_INVALID', inForce, at) ??
      shiftsDuty(terms, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('AgreementSigned', { ...terms, unit: context.actor.unit });
    const { disputants, signatures } = decision.state;
    if (!disputants.every((unit) => signatures.includes(unit))) return;
    for (const unit of disputants) meetUnit(decision, 'dispute.selfNegotiate', unit);
    agree(decision, terms);
  },
});

const applyForCoordination = rule({
  name: 'applyForCoordination',
  label: { zh: '申请协调', en: 'Apply for coordination' },
  form: fields({
    negotiationRecord: { ...evidence, schema: { ...evidence.schema, title: '协商记录', titleEn: 'Record' } },
    differences: text({ zh: '分歧', en: 'Differences' }, { max: 2000, widget: 'multiline' }),
    proposal: text({ zh: '建议', en: 'Proposal' }, { max: 2000, widget: 'multiline' }),
    basis,
  }),
  stages: ['selfNegotiation'],
  permits: (state, { actor }) => byDisputantDeputy(state, actor),
  decide(decision, payload) {
    const { inForce, at, context } = decision;
    if (payload.negotiationRecord.length === 0)
      return decision.reject(reject('DISPUTE.RECORD_MISSING', 'negotiationRecord'));
    const rejection = basisRejection(payload.basis, 'CASE.FIELD_INVALID', inForce, at);
    if (rejection !== undefined) return decision.reject(rejection);
    for (const unit of decision.state.disputants) meetUnit(decision, 'dispute.selfNegotiate', unit);
    applyForIt(decision, { ...payload, applicant: context.actor.unit, bySilence: false });
  },
});

export const NEGOTIATING_RULES = [recordAgreement, applyForCoordination];
