import { type Decision } from '../../case/case.decision.js';
import { basis, basisRejection } from '../../case/citation/citation.list.js';
import { rulingGateRejection } from '../../case/ruling/ruling.gate.js';
import { fields, group, listOf, reference, text } from '../../kernel/form.js';
import { endOpened } from '../../kernel/contract.js';
import { panel } from '../../kernel/contracts/panel.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './dispute.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS } from '../../reference/directory/directory.posts.js';
import { routeOf } from './coordinator.js';
import { command, event } from './dispute.builders.js';
import { meetUnit } from './dispute.obligations.js';
import { byDisputantDeputy } from './dispute.permits.js';
import { PANEL_OPENING } from './refer.js';
import { assists, lead } from '../../case/ruling/ruling.fields.js';
import { type DisputeState, sameTerms, type Terms } from './dispute.state.js';
import { beginExecution, ExecutionBegun } from './execution.js';
import { withCoordinator } from './parties.js';

const form = fields({
  lead,
  assists,
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
});

const AgreementSigned = event<Terms & { readonly unit: string }>({
  type: 'AgreementSigned',
  label: { zh: '签署协商意见', en: 'An agreement was signed' },
  schemaVersion: 1,
  fold(state, { payload: { unit, ...terms } }) {
    const stands = state.terms !== undefined && sameTerms(state.terms, terms);
    const others = stands ? state.signatures.filter((each) => each !== unit) : [];
    return { terms, signatures: [...others, unit] };
  },
});

const DisputeAgreed = event<Terms & { readonly coordinator: string }>({
  type: 'DisputeAgreed',
  label: { zh: '协商一致', en: 'The parties agreed' },
  schemaVersion: 1,
  fold: (state, { payload: { coordinator, ...terms } }) => ({
    ...withCoordinator(state, coordinator),
    stage: 'agreed',
    terms,
  }),
  reactions: ({ before, after }) => (before.stage === 'referred' ? [endPanel(after)] : []),
  annuls: (_moment, { kind, key }) => kind === 'panel' && key === PANEL_OPENING,
});

/** Whatever is to be determined is agreed, so nobody need. */
function endPanel({ caseId }: DisputeState): Reaction {
  const opening = { kind: 'panel', key: PANEL_OPENING };
  const about = { zh: '争议各方已协商一致，终止责任认定', en: 'The parties agreed: the panel ends' };
  return endOpened(panel.endByAgreement, { dispute: caseId }, { key: 'endPanel', opening, about });
}

/** Whoever is named exists and has one part. */
function namingRejection(
  { lead, assists, tasks }: Terms,
  decision: Decision<DisputeState>,
): Rejection | undefined {
  const { units: known } = decision.inForce.directory;
  if (known[lead] === undefined) return reject('CASE.FIELD_INVALID', 'lead');
  const wrong = assists.findIndex((unit, n) => !known[unit] || unit === lead || assists.indexOf(unit) < n);
  if (wrong >= 0) return reject('CASE.FIELD_INVALID', `assists.${wrong}`);
  const stranger = tasks.findIndex(({ unit }) => ![lead, ...assists].includes(unit));
  return stranger < 0 ? undefined : reject('CASE.FIELD_INVALID', `tasks.${stranger}.unit`);
}

function shiftsDuty(terms: Terms, { state, inForce, at }: Decision<DisputeState>): Rejection | undefined {
  const from = routeOf(state.issueKind, state.disputants, inForce);
  const rejected = rulingGateRejection(inForce, { from, itemCodes: state.itemCodes, ...terms }, at);
  return rejected && reject('DISPUTE.AGREEMENT_SHIFTS_DUTY', undefined, { gate: rejected.rejection });
}

function agree(decision: Decision<DisputeState>, { lead, assists, tasks, basis }: Terms): void {
  const { issueKind, disputants, coordinator } = decision.state;
  const confirmedBy = coordinator ?? routeOf(issueKind, disputants, decision.inForce);
  decision.record(DisputeAgreed, { lead, assists, tasks, basis, coordinator: confirmedBy });
  beginExecution(decision, { by: 'agreed', lead, assists });
}

/** Whoever agrees needs nobody else: until an opinion binds, the panel deliberates, or it is settled otherwise. */
const BEFORE_IT_IS_SETTLED = [
  ...['selfNegotiation', 'applied', 'supplementing', 'admitted', 'forwarded', 'defended'],
  ...['admissionRefused', 'admissionReview', 'opinionIssued', 'referred'],
];

/** Each signs the same words; other words are a new proposal, to be signed by all. The last signature completes it. */
export const recordAgreement = command({
  name: 'recordAgreement',
  label: { zh: '签署协商意见', en: 'Sign an agreement' },
  form,
  stages: BEFORE_IT_IS_SETTLED,
  permits: (state, context) =>
    byDisputantDeputy(state, context) ??
    (state.stage === 'referred' && state.openToAgreement !== true
      ? reject('CASE.STAGE_FORBIDS', undefined, { stage: state.stage })
      : undefined),
  declares: {
    who: { zh: '争议单位副职或负责人', en: 'deputy or head of a disputant' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    meets: ['dispute.selfNegotiate'],
    starts: ['dispute.execute'],
    cancels: [
      ...['dispute.askReview', 'dispute.reviewAdmission'],
      ...['dispute.admit', 'dispute.supplement', 'dispute.forward', 'dispute.defence'],
      ...['dispute.opinion', 'dispute.objection', 'dispute.transferObjection'],
    ],
    leadsTo: Object.fromEntries(BEFORE_IT_IS_SETTLED.map((stage) => [stage, [stage, 'agreed']])),
    records: [AgreementSigned, DisputeAgreed, ExecutionBegun],
    rejects: [
      'CASE.FIELD_INVALID',
      'DISPUTE.AGREEMENT_SHIFTS_DUTY',
      'LIST.ITEM_NOT_IN_FORCE',
      'LIST.ITEM_UNKNOWN',
    ],
  },
  decide(decision, terms) {
    const { inForce, at, context } = decision;
    const rejection =
      namingRejection(terms, decision) ??
      basisRejection(terms.basis, reject('CASE.FIELD_INVALID'), inForce, at) ??
      shiftsDuty(terms, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record(AgreementSigned, { ...terms, unit: context.actor.unit });
    const { disputants, signatures } = decision.state;
    if (!disputants.every((unit) => signatures.includes(unit))) return;
    for (const unit of disputants) meetUnit(decision, 'dispute.selfNegotiate', unit);
    agree(decision, terms);
  },
});
