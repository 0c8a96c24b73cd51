import { notPermitted, standsIn } from '../../case/permissions.js';
import { leads } from '../../reference/directory/who.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import * as forms from './warning.forms.js';
import { rule } from './warning.rule.js';

/** Looks back: the issuer, on a red warning the supervision office. */
const review = rule({
  name: 'review',
  label: { zh: '复盘', en: 'Review' },
  form: forms.review,
  stages: ['cleared'],
  permits(state, context) {
    const { actor } = context;
    const his = state.level === 'red' ? actor.post === 'supervisor' : leads(actor, state.issuer);
    return his || standsIn(state, context, { key: 'warning.review' })
      ? undefined
      : notPermitted(state, actor);
  },
  decide(decision, { riskRow, ...seen }) {
    const { scene, link, problem, cause } = decision.state;
    meetObligation(decision, { key: 'warning.review' });
    decision.record('WarningReviewed', {
      ...seen,
      ...(riskRow === undefined ? {} : { riskRow: { scene, link, problem, cause, ...riskRow } }),
    });
  },
});

export const REVIEWING_RULES = [review];
