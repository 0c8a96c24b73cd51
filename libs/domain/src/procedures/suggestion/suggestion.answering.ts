import type { Context } from '../../case/case.context.js';
import { notPermitted } from '../../case/permissions.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import { unitRejection } from '../../reference/directory/reachable.js';
import { leads, speaksFor } from '../../reference/directory/who.js';
import { nothing } from '../../kernel/form.js';
import {
  cancelObligations,
  meetObligation,
  meetObligations,
  openObligation,
} from '../../case/obligation/obligation.end.js';
import { plannedObligation, startObligation } from '../../case/obligation/obligation.start.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import { stepOrder } from './suggestion.clocks.js';
import * as forms from './suggestion.forms.js';
import { addresseeDeputy, rule, type SuggestionDecision } from './suggestion.rule.js';
import { isAdopted, type SuggestionState } from './suggestion.state.js';

/** What the addressee does. */

function receives(state: SuggestionState, { actor }: Context): Rejection | undefined {
  const liaison = actor.unit === state.addressee && LIAISON_POSTS.some((post) => post === actor.post);
  return liaison || leads(actor, state.addressee) ? undefined : notPermitted(state, actor);
}

const receive = rule({
  name: 'receive',
  label: { zh: '接收', en: 'Receive' },
  form: nothing,
  stages: ['sent'],
  permits: receives,
  decide(decision) {
    decision.record('SuggestionReceived', { deemed: false });
    meetObligation(decision, { key: 'suggestion.receive' });
  },
});

const redirect = rule({
  name: 'redirect',
  label: { zh: '说明不属本单位', en: 'Say that it is misdirected' },
  form: forms.redirect,
  stages: ['sent', 'received'],
  permits: addresseeDeputy,
  decide(decision, payload) {
    const { state, inForce } = decision;
    const window = openObligation(state, { key: 'suggestion.redirect' });
    if (window?.status === 'elapsed') return decision.reject(reject('SUGGEST.REDIRECT_LATE'));
    if (state.readdressed) return decision.reject(reject('SUGGEST.REDIRECT_TWICE'));
    const { rightUnit } = payload;
    const wrong = rightUnit === state.addressee ? reject('CASE.FIELD_INVALID', 'rightUnit') : undefined;
    const rejection = wrong ?? unitRejection(rightUnit, inForce, 'rightUnit');
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('SuggestionMisdirected', payload);
    cancelObligations(decision, 'misdirected');
  },
});

/** A verdict has its reason, an adoption its plan, and every step a date that can be owed. */
function replyRejection(decision: SuggestionDecision, reply: Reply): Rejection | undefined {
  const { verdict, reason, plan = [] } = reply;
  if (reason === undefined) return reject('SUGGEST.VERDICT_NEEDS_REASON', 'reason');
  if (isAdopted(verdict) && plan.length === 0) return reject('SUGGEST.ADOPTION_NEEDS_PLAN', 'plan');
  if (!isAdopted(verdict) && plan.length > 0) return reject('CASE.FIELD_INVALID', 'plan', { verdict });
  return plan.map((step, n) => stepRefusal(decision, step, n)).find((each) => each !== undefined);
}

type Reply = Readonly<NonNullable<(typeof forms.reply)['value']>>;

function stepRefusal({ state, inForce, at }: SuggestionDecision, step: forms.Step, n: number) {
  const order = stepOrder(state.addressee, step, n);
  const planned = plannedObligation(order, 'thought', inForce, at);
  return isRejection(planned) ? { ...planned, field: `plan.${n}.agreedDate` } : undefined;
}

const reply = rule({
  name: 'reply',
  label: { zh: '答复', en: 'Reply' },
  form: forms.reply,
  stages: ['received'],
  permits: addresseeDeputy,
  decide(decision, payload) {
    const rejection = replyRejection(decision, payload);
    if (rejection !== undefined) return decision.reject(rejection);
    const { verdict, reason = '', plan = [] } = payload;
    decision.record('SuggestionReplied', { verdict, reason, plan });
    meetObligations(decision, { key: 'suggestion.reply' });
    meetObligations(decision, { key: 'suggestion.whiteLimit' });
    cancelObligations(decision, 'replied', ({ key }) => key === 'suggestion.redirect');
    startObligation(decision, { key: 'suggestion.assessReply', ownerUnit: decision.state.sender });
  },
});

function openSteps({ obligations, implemented }: SuggestionState): readonly string[] {
  return Object.values(obligations)
    .filter(({ key, about = '' }) => key === 'suggestion.implementation' && !implemented.includes(about))
    .map(({ id }) => id);
}

/** Also once the limit has passed: what was promised is still owed. The last step asks the sender to close. */
const reportImplementation = rule({
  name: 'reportImplementation',
  label: { zh: '报告落实情况', en: 'Report a step' },
  form: forms.reportImplementation,
  stages: ['tracking'],
  target: { field: 'obligationId', candidates: openSteps },
  permits(state, { actor }, id) {
    if (!speaksFor(actor, state.addressee)) return notPermitted(state, actor);
    return openSteps(state).includes(id) ? undefined : reject('CASE.FIELD_INVALID', 'obligationId');
  },
  decide(decision, payload, id) {
    const step = decision.state.obligations[id]?.about ?? '';
    decision.record('ImplementationReported', { ...payload, step });
    meetObligation(decision, { key: 'suggestion.implementation', about: step });
    if (openSteps(decision.state).length === 0)
      startObligation(decision, { key: 'suggestion.close', ownerUnit: decision.state.sender });
  },
});

export const ANSWERING_RULES = [receive, redirect, reply, reportImplementation];
