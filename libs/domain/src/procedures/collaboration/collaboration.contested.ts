import { ENGINE } from '../../kernel/actor.js';
import { leadsCentre, notPermitted } from '../../case/permissions.js';
import { citationRejection } from '../../case/citation/citation.js';
import { contestThread, forgetContest } from '../../case/contest/contest.rules.js';
import { nothing } from '../../kernel/form.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { reject } from '../../kernel/rejection.js';
import { concerns, rulingForm } from '../../case/ruling/ruling.js';
import { acceptDecline, endCase, meet, start } from './collaboration.clocks.js';
import * as forms from './collaboration.commands.js';
import { byRequesterDeputy, rule, type CollaborationDecision } from './collaboration.rule.js';
import { hasDeclined, type Decline } from './collaboration.state.js';

/** What becomes of a decline. */

/**
 * The task is held to be the unit's: a dispute opens. What it contests is the answer it owes, which begins anew and stands
 * still until the dispute is over.
 */
export function contest(
  decision: CollaborationDecision,
  contested: { readonly reason?: string; readonly byRule: boolean },
): void {
  start(decision, 'collaboration.decide');
  contestThread(decision, decision.state.requested);
  decision.record('DeclineContested', contested);
}

const ANSWERS: readonly string[] = ['collaboration.decide', 'collaboration.answerDecline'];

/** The unit stays: nobody stands in for it any more, and it answers anew in full time. */
function answerAnew(decision: CollaborationDecision): void {
  const { requested } = decision.state;
  forgetContest(decision, requested);
  cancelObligations(decision, 'ruled', ({ key }) => ANSWERS.includes(key));
  start(decision, 'collaboration.decide');
}

const acceptIt = rule({
  name: 'acceptDecline',
  label: { zh: '同意退回', en: 'Accept the decline' },
  form: nothing,
  stages: ['declined'],
  permits: byRequesterDeputy,
  decide(decision) {
    meet(decision, 'collaboration.answerDecline');
    acceptDecline(decision, false);
  },
});

/** The engine contests where declines were counted over several cases of one matter. */
const contestDecline = rule({
  name: 'contestDecline',
  label: { zh: '不同意退回', en: 'Contest the decline' },
  engine: 'also',
  form: forms.withReason,
  stages: ['declined'],
  permits: (state, context) =>
    context.actor.post === ENGINE.post ? undefined : byRequesterDeputy(state, context),
  decide(decision, { reason }) {
    const byRule = decision.context.actor.post === ENGINE.post;
    if (byRule) cancelObligations(decision, 'contested', ({ key }) => key === 'collaboration.answerDecline');
    else meet(decision, 'collaboration.answerDecline');
    contest(decision, { reason, byRule });
  },
});

/** Grounds that the centre can see to be wrong; whose duty or power it is belongs to the dispute. */
const OF_FACT: readonly Decline['ground'][] = ['factsInsufficient', 'alreadyHandled'];

const overrule = rule({
  name: 'overrule',
  label: { zh: '否决退回', en: 'Overrule the decline' },
  form: forms.overrule,
  stages: ['declined'],
  permits: (state, context) => (leadsCentre(context) ? undefined : notPermitted(state, context.actor)),
  decide(decision, payload) {
    const { state, inForce, at } = decision;
    if (state.decline === undefined || !OF_FACT.includes(state.decline.ground))
      return decision.reject(reject('COLLAB.OVERRULE_DUTY_GROUND'));
    const uncited = citationRejection(payload.citation, 'COLLAB.DECLINE_NEEDS_CITATION', inForce, at);
    if (uncited !== undefined) return decision.reject(uncited);
    decision.record('DeclineOverruled', payload);
    meet(decision, 'collaboration.answerDecline');
    start(decision, 'collaboration.decide');
  },
});

/**
 * ⚙ Who would not and is named stays and answers anew; who is not named is free, and the request ends. A unit that never
 * declined goes on as before, and is bound where it is named.
 */
const applyRuling = rule({
  name: 'applyRuling',
  label: { zh: '执行裁定', en: 'Carry out a ruling' },
  engine: 'only',
  form: rulingForm,
  stages: 'open',
  permits: () => undefined,
  decide(decision, ruling) {
    const { requested } = decision.state;
    if (!concerns(ruling, decision.state)) return;
    const stays = [ruling.lead, ...ruling.assists].includes(requested);
    if (stays && ruling.releases.includes(requested))
      return decision.reject(reject('CASE.FIELD_INVALID', 'releases', { unit: requested }));
    const isUnwilling = hasDeclined(decision.state);
    if (!isUnwilling && !stays) return;
    decision.record('RulingApplied', ruling);
    if (!isUnwilling) return;
    if (stays) return answerAnew(decision);
    endCase(decision);
    decision.record('CollaborationClosed', { outcome: 'declinedAccepted' });
  },
});

export const CONTESTED_RULES = [acceptIt, contestDecline, overrule, applyRuling];
