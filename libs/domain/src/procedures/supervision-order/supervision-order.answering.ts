import { notPermitted, POST_FORBIDS } from '../../case/permissions.js';
import { heads, leads, speaksFor, theOnly } from '../../reference/directory/who.js';
import { someEvidence } from '../../kernel/evidence.js';
import { fields, instant, nothing, optional, text } from '../../kernel/form.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { reject } from '../../kernel/rejection.js';
import { rule } from './supervision-order.rule.js';

/** Also after its time, when it counts as signed already: what passed may still be done late (domain.md 2.4). */
const sign = rule({
  name: 'sign',
  label: { zh: '签收', en: 'Sign' },
  form: nothing,
  stages: ['white', 'yellow', 'red'],
  permits(state, { actor }) {
    if (!leads(actor, state.unit)) return notPermitted(state, actor);
    return state.signed === 'yes' ? reject('CASE.STAGE_FORBIDS', undefined, { signed: 'yes' }) : undefined;
  },
  decide(decision) {
    const { colour, unit } = decision.state;
    if (colour === 'red' && !heads(decision.context.actor, unit))
      return decision.reject(reject('ORDER.RED_NEEDS_HEAD'));
    decision.record('OrderSigned', { deemed: false });
    meetObligation(decision, { key: 'order.sign' });
  },
});

const submitReply = rule({
  name: 'submitReply',
  label: { zh: '提交整改回复', en: 'Submit a reply' },
  form: fields({
    cause: text({ zh: '原因', en: 'Cause' }, { max: 2000, widget: 'multiline' }),
    measures: text({ zh: '整改措施', en: 'Measures' }, { max: 2000, widget: 'multiline' }),
    evidence: someEvidence,
    finishedAt: optional(instant({ zh: '完成时间', en: 'Finished at' })),
  }),
  stages: ['white', 'yellow', 'red'],
  permits(state, { actor }) {
    if (!speaksFor(actor, state.unit)) return notPermitted(state, actor);
    return state.reply === undefined ? undefined : reject('CASE.STAGE_FORBIDS', undefined, { reply: 'open' });
  },
  decide(decision, payload) {
    const { finishedAt } = payload;
    if (finishedAt !== undefined && finishedAt > decision.at)
      return decision.reject(reject('CASE.BACKDATED', 'finishedAt'));
    decision.record('ReplySubmitted', payload);
    meetObligation(decision, { key: 'order.rectify' });
    meetObligation(decision, { key: 'order.reply' });
    const office = theOnly(decision.inForce.directory, 'supervisionOffice')?.id;
    if (office === undefined) return decision.reject(POST_FORBIDS);
    startObligation(decision, { key: 'order.judge', ownerUnit: office, ownerPosts: ['supervisor'] });
  },
});

export const ANSWERING_RULES = [sign, submitReply];
