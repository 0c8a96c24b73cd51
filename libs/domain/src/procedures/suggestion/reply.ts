import { withHandler } from '../../case/case.state.js';
import type { Decision } from '../../case/case.decision.js';
import { cancelObligations, meetObligations } from '../../case/obligation/obligation.end.js';
import { plannedObligation, startObligation } from '../../case/obligation/obligation.start.js';
import { choice, date, fields, group, listOf, optional, text, type Value } from '../../kernel/form.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './suggestion.rejections.js';
import { ADDRESSEE_DEPUTY, addresseeDeputy } from './suggestion.permits.js';
import { command, event } from './suggestion.builders.js';
import { VERDICTS } from './suggestion.labels.js';
import { stepObligation } from './suggestion.obligations.js';
import { isAdopted, type Reply, type Step, type SuggestionState } from './suggestion.state.js';

const SuggestionReplied = event<Reply>({
  type: 'SuggestionReplied',
  label: { zh: '答复采纳情况', en: 'It was replied to' },
  schemaVersion: 1,
  fold: (state, { payload, actor }) => ({
    ...withHandler(state, actor),
    stage: 'replied',
    reply: payload,
  }),
});

const step = group(
  { zh: '落实步骤', en: 'Step' },
  {
    action: text({ zh: '措施', en: 'Action' }, { max: 500 }),
    agreedDate: date({ zh: '约定日期', en: 'Agreed date' }),
  },
);

const form = fields({
  verdict: choice({ zh: '采纳情况', en: 'Verdict' }, VERDICTS),
  reason: optional(text({ zh: '理由', en: 'Reason' }, { max: 2000, widget: 'multiline' })),
  plan: optional(listOf({ zh: '落实计划', en: 'Plan' }, step, { min: 0, max: 20 })),
});

/** A verdict has its reason, an adoption its plan, and every step a date that can be owed. */
function replyRejection(
  decision: Decision<SuggestionState>,
  { verdict, reason, plan = [] }: Value<typeof form>,
): Rejection | undefined {
  if (reason === undefined) return reject('SUGGEST.VERDICT_NEEDS_REASON', 'reason');
  if (isAdopted(verdict) && plan.length === 0) return reject('SUGGEST.ADOPTION_NEEDS_PLAN', 'plan');
  if (!isAdopted(verdict) && plan.length > 0) return reject('CASE.FIELD_INVALID', 'plan', { verdict });
  return plan.map((each, n) => stepRejection(decision, each, n)).find((each) => each !== undefined);
}

function stepRejection(
  { state, inForce, at }: Decision<SuggestionState>,
  planned: Step,
  n: number,
): Rejection | undefined {
  const obligation = plannedObligation(stepObligation(state.addressee, planned, n), 'thought', inForce, at);
  return isRejection(obligation) ? { ...obligation, field: `plan.${n}.agreedDate` } : undefined;
}

export const reply = command({
  name: 'reply',
  label: { zh: '答复', en: 'Reply' },
  form,
  stages: ['received'],
  permits: addresseeDeputy,
  declares: {
    ...ADDRESSEE_DEPUTY,
    meets: ['suggestion.reply', 'suggestion.whiteLimit'],
    cancels: ['suggestion.redirect'],
    starts: ['suggestion.assessReply'],
    leadsTo: { received: ['replied'] },
    records: [SuggestionReplied],
    rejects: ['SUGGEST.VERDICT_NEEDS_REASON', 'SUGGEST.ADOPTION_NEEDS_PLAN', 'CASE.FIELD_INVALID'],
  },
  decide(decision, payload) {
    const rejection = replyRejection(decision, payload);
    if (rejection !== undefined) return decision.reject(rejection);
    const { verdict, reason = '', plan = [] } = payload;
    decision.record(SuggestionReplied, { verdict, reason, plan });
    meetObligations(decision, { key: 'suggestion.reply' });
    meetObligations(decision, { key: 'suggestion.whiteLimit' });
    cancelObligations(decision, 'replied', ({ key }) => key === 'suggestion.redirect');
    startObligation(decision, { key: 'suggestion.assessReply', ownerUnit: decision.state.sender });
  },
});
