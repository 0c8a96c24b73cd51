import { ENGINE_ALONE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { dispute } from '../../kernel/contracts/dispute.contract.js';
import { fields, reference } from '../../kernel/form.js';
import { reject } from './dispute.rejections.js';
import { command, event } from './dispute.builders.js';
import { assists, lead } from '../../case/ruling/ruling.fields.js';
import { beginExecution, ExecutionBegun } from './execution.js';

const DeterminationApplied = event<{
  readonly panelCaseId: string;
  readonly lead: string;
  readonly assists: readonly string[];
}>({
  type: 'DeterminationApplied',
  label: { zh: '按责任认定执行', en: 'The determination was applied' },
  schemaVersion: 1,
  fold: (_state, { payload: { panelCaseId } }) => ({ stage: 'determined', panelCaseId }),
});

/**
 * The panel determined, on this dispute's own question or on another of the same matter; either way nothing is left to
 * negotiate. On review it may be told again, with other names.
 */
export const applyDetermination = command({
  ...answers(
    dispute.applyDetermination,
    fields({ panelCaseId: reference({ zh: '责任认定案件', en: 'Panel' }, 'case'), lead, assists }),
  ),
  label: { zh: '按责任认定执行', en: 'Apply the determination' },
  engine: 'only',
  stages: [
    ...['selfNegotiation', 'applied', 'supplementing', 'admitted', 'forwarded', 'defended'],
    ...['admissionRefused', 'admissionReview', 'opinionIssued', 'referred', 'executing'],
  ],
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    starts: ['dispute.execute'],
    cancels: [
      'dispute.admit',
      'dispute.askReview',
      'dispute.reviewAdmission',
      'dispute.defence',
      'dispute.execute',
      'dispute.objection',
      'dispute.opinion',
      'dispute.selfNegotiate',
    ],
    leadsTo: {
      admissionRefused: ['determined'],
      admissionReview: ['determined'],
      applied: ['determined'],
      defended: ['determined'],
      executing: ['determined'],
      forwarded: ['determined'],
      opinionIssued: ['determined'],
      referred: ['determined'],
      selfNegotiation: ['determined'],
    },
    records: [DeterminationApplied, ExecutionBegun],
  },
  decide(decision, payload) {
    const { stage, settlement } = decision.state;
    if (stage === 'executing' && settlement?.lead === payload.lead)
      return decision.reject(reject('CASE.STAGE_FORBIDS', undefined, { stage }));
    decision.record(DeterminationApplied, payload);
    beginExecution(decision, { by: 'determined', lead: payload.lead, assists: payload.assists });
  },
});
