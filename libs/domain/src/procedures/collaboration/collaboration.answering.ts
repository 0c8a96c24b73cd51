import { dateOf } from '../../calendar/instant.js';
import { citationRejection } from '../../case/citation/citation.js';
import { nothing } from '../../kernel/form.js';
import { numberFor } from '../../reference/limits/limits.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { isRejection, reject } from '../../kernel/rejection.js';
import { meet, start } from './collaboration.clocks.js';
import * as forms from './collaboration.commands.js';
import { contest } from './collaboration.contested.js';
import { byRequested, byRequestedDeputy, rule } from './collaboration.rule.js';

/** How the requested unit answers. */

const signIn = rule({
  name: 'signIn',
  label: { zh: '签收', en: 'Sign in' },
  form: forms.signIn,
  stages: ['sent'],
  permits: byRequested,
  decide(decision, payload) {
    decision.record('SignedIn', payload);
    meet(decision, 'collaboration.signIn');
    start(decision, 'collaboration.decide');
  },
});

const requestSupplement = rule({
  name: 'requestSupplement',
  label: { zh: '要求补充材料', en: 'Ask for a supplement' },
  form: forms.requestSupplement,
  stages: ['signedIn'],
  permits: (state, context) =>
    byRequested(state, context) ?? (state.supplementAsked ? reject('COLLAB.SUPPLEMENT_ONCE') : undefined),
  decide(decision, payload) {
    decision.record('SupplementRequested', payload);
    meet(decision, 'collaboration.decide');
    start(decision, 'collaboration.supplement');
  },
});

const accept = rule({
  name: 'accept',
  label: { zh: '接受办理', en: 'Accept' },
  form: forms.accept,
  stages: ['signedIn'],
  permits: byRequested,
  decide(decision, payload) {
    const { byDate } = payload;
    if (byDate !== undefined && byDate < dateOf(decision.at))
      return decision.reject(reject('CLOCK.AGREED_DATE_OUT_OF_RANGE', 'byDate'));
    decision.record('CollaborationAccepted', payload);
    meet(decision, 'collaboration.decide');
    start(decision, 'collaboration.result');
  },
});

/** The closed list of domain.md 3.2; what else people say is no ground. */
const GROUNDS: readonly string[] = [
  'notInList',
  'outsideStatutoryPower',
  'wrongPlace',
  'alreadyHandled',
  'factsInsufficient',
];

/** Declined so often in one case, it goes to a dispute whatever the requester says. */
const decline = rule({
  name: 'decline',
  label: { zh: '退回', en: 'Decline' },
  form: forms.decline,
  stages: ['signedIn'],
  permits(state, context) {
    const rejection = byRequestedDeputy(state, context);
    if (rejection !== undefined) return rejection;
    if (state.boundUnits.includes(state.requested)) return reject('CASE.DETERMINATION_BINDS');
    return state.declineUsed ? reject('COLLAB.DECLINE_USED') : undefined;
  },
  decide(decision, payload) {
    const { inForce, at, state } = decision;
    if (!GROUNDS.includes(payload.ground))
      return decision.reject(reject('COLLAB.DECLINE_GROUND_UNKNOWN', 'ground'));
    const uncited = citationRejection(payload.citation, 'COLLAB.DECLINE_NEEDS_CITATION', inForce, at);
    if (uncited !== undefined) return decision.reject(uncited);
    const often = numberFor(inForce.limits, 'collaboration.declinesForDispute');
    if (isRejection(often)) return decision.reject(often);
    const n = state.declines + 1;
    decision.record('Declined', { ...payload, n });
    meet(decision, 'collaboration.decide');
    if (n < often) start(decision, 'collaboration.answerDecline');
    else contest(decision, { byRule: true });
  },
});

const withdrawDecline = rule({
  name: 'withdrawDecline',
  label: { zh: '撤回退回', en: 'Withdraw the decline' },
  form: nothing,
  stages: ['declined'],
  permits: byRequested,
  decide(decision) {
    decision.record('DeclineWithdrawn', {});
    cancelObligations(decision, 'declineWithdrawn', ({ key }) => key === 'collaboration.answerDecline');
    start(decision, 'collaboration.decide');
  },
});

export const ANSWERING_RULES = [signIn, requestSupplement, accept, decline, withdrawDecline];
