import { notHis } from '../case/case.who.js';
import type { Context } from '../context.js';
import { LIAISON_POSTS } from '../directory/post.js';
import { unitRefusal } from '../directory/reachable.js';
import { leads, speaksFor } from '../directory/who.js';
import { nothing } from '../form/form.js';
import {
  cancelObligations,
  meetObligation,
  meetObligations,
  openObligation,
} from '../obligation/obligation.end.js';
import { plannedObligation, startObligation } from '../obligation/obligation.start.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { stepOrder } from './suggestion.clocks.js';
import * as forms from './suggestion.forms.js';
import { addresseeDeputy, rule, type SuggestionDecision } from './suggestion.rule.js';
import { isAdopted, type SuggestionState } from './suggestion.state.js';

/** What the addressee does. */

function receives(state: SuggestionState, { actor }: Context): Refusal | undefined {
  const liaison = actor.unit === state.addressee && LIAISON_POSTS.some((post) => post === actor.post);
  return liaison || leads(actor, state.addressee) ? undefined : notHis(state, actor);
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
    if (window?.status === 'elapsed') return decision.refuse(refuse('SUGGEST.REDIRECT_LATE'));
    if (state.readdressed) return decision.refuse(refuse('SUGGEST.REDIRECT_TWICE'));
    const { rightUnit } = payload;
    const wrong = rightUnit === state.addressee ? refuse('CASE.FIELD_INVALID', 'rightUnit') : undefined;
    const refusal = wrong ?? unitRefusal(rightUnit, inForce, 'rightUnit');
    if (refusal !== undefined) return decision.refuse(refusal);
    decision.record('SuggestionMisdirected', payload);
    cancelObligations(decision, 'misdirected');
  },
});

/** A verdict has its reason, an adoption its plan, and every step a date that can be owed. */
function replyRefusal(decision: SuggestionDecision, reply: Reply): Refusal | undefined {
  const { verdict, reason, plan = [] } = reply;
  if (reason === undefined) return refuse('SUGGEST.VERDICT_NEEDS_REASON', 'reason');
  if (isAdopted(verdict) && plan.length === 0) return refuse('SUGGEST.ADOPTION_NEEDS_PLAN', 'plan');
  if (!isAdopted(verdict) && plan.length > 0) return refuse('CASE.FIELD_INVALID', 'plan', { verdict });
  return plan.map((step, n) => stepRefusal(decision, step, n)).find((each) => each !== undefined);
}

type Reply = Readonly<NonNullable<(typeof forms.reply)['value']>>;

function stepRefusal({ state, inForce, at }: SuggestionDecision, step: forms.Step, n: number) {
  const order = stepOrder(state.addressee, step, n);
  const planned = plannedObligation(order, 'thought', inForce, at);
  return isRefusal(planned) ? { ...planned, field: `plan.${n}.agreedDate` } : undefined;
}

const reply = rule({
  name: 'reply',
  label: { zh: '答复', en: 'Reply' },
  form: forms.reply,
  stages: ['received'],
  permits: addresseeDeputy,
  decide(decision, payload) {
    const refusal = replyRefusal(decision, payload);
    if (refusal !== undefined) return decision.refuse(refusal);
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
  about: { field: 'obligationId', candidates: openSteps },
  permits(state, { actor }, id) {
    if (!speaksFor(actor, state.addressee)) return notHis(state, actor);
    return openSteps(state).includes(id) ? undefined : refuse('CASE.FIELD_INVALID', 'obligationId');
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
