import { type Decision, ruleFor, type AnyRule } from '../case.decision.js';
import type { Context } from '../case.context.js';
import type { InForce } from '../../reference/in-force.js';
import { daysBetween } from '../../calendar/civil-date.js';
import { dateOf } from '../../calendar/instant.js';
import type { SharedEvent } from '../case.events.js';
import type { CaseState } from '../case.state.js';
import { isParty, leadsCentre, NOT_A_PARTY, ownRequest, POST_FORBIDS } from '../permissions.js';
import { isHeadPost, leads, theOnly } from '../../reference/directory/who.js';
import { someEvidence } from '../../kernel/evidence.js';
import { date, fields, text } from '../../kernel/form.js';
import { numberFor } from '../../reference/limits/limits.js';
import { cancelObligations, meetObligation } from '../obligation/obligation.end.js';
import { pauseObligations, resumeObligations } from '../obligation/obligation.pause.js';
import { plannedObligation, startObligation, type ObligationSpec } from '../obligation/obligation.start.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import { SHELVED } from './shelving.state.js';

const rule = ruleFor<CaseState, SharedEvent>();
export const SHELVING_DECIDE = 'shelving.decide';
export const SHELVING_REVIEW = 'shelving.review';

const reasonForm = fields({
  reason: text({ zh: '理由', en: 'Reason' }, { max: 1000, widget: 'multiline' }),
});

/** The clock of the review, on the named date; whoever asks for a date that is none is told so when he asks. */
function review(centre: string, reviewDate: string): ObligationSpec {
  return {
    key: SHELVING_REVIEW,
    ownerUnit: centre,
    ownerPosts: ['centreDeputy'],
    agreed: { unit: 'agreed', date: reviewDate },
    neverPauses: true,
  };
}

/** A longer shelving than the deputy may grant goes to the centre's head; a missing limits row refuses. */
function needsHead(inForce: InForce, today: string, reviewDate: string): boolean | Rejection {
  const deputyMaxDays = numberFor(inForce.limits, 'shelving.deputyMaxDays');
  return isRejection(deputyMaxDays) ? deputyMaxDays : daysBetween(today, reviewDate) > deputyMaxDays;
}

/** What may not stand still cannot be shelved: nobody could do it meanwhile. */
function emergencyRuns(state: CaseState): boolean {
  return Object.values(state.obligations).some(
    ({ emergency, status }) => emergency && (status === 'running' || status === 'elapsed'),
  );
}

function request(stages: readonly string[]): AnyRule<CaseState, SharedEvent> {
  return rule({
    name: 'requestShelving',
    label: { zh: '申请挂账', en: 'Ask for shelving' },
    form: fields({
      condition: text({ zh: '恢复办理的条件', en: 'Condition to resume' }, { max: 500, widget: 'multiline' }),
      evidence: someEvidence,
      reviewDate: date({ zh: '复核日期', en: 'Review date' }),
    }),
    stages,
    permits(state, { actor }) {
      if (!isParty(state, actor)) return NOT_A_PARTY;
      if (!leads(actor, actor.unit)) return POST_FORBIDS;
      return state.shelving?.request !== undefined || emergencyRuns(state)
        ? reject('CASE.STAGE_FORBIDS')
        : undefined;
    },
    decide(decision, payload) {
      const { inForce, at } = decision;
      const centre = theOnly(inForce.directory, 'commandCentre')?.id;
      if (centre === undefined) return decision.reject(reject('CASE.STAGE_FORBIDS', undefined, { centre }));
      const planned = plannedObligation(review(centre, payload.reviewDate), 'planned', inForce, at);
      if (isRejection(planned)) return decision.reject({ ...planned, field: 'reviewDate' });
      const byHead = needsHead(inForce, dateOf(at), payload.reviewDate);
      if (isRejection(byHead)) return decision.reject(byHead);
      decision.record('ShelvingRequested', payload);
      startObligation(decision, {
        key: SHELVING_DECIDE,
        ownerUnit: centre,
        ownerPosts: [byHead ? 'centreHead' : 'centreDeputy'],
        neverPauses: true,
      });
    },
  });
}

/** Who may answer the request: the centre's deputy, for long ones its head; never who asked. */
function mayAnswer(state: CaseState, context: Context): Rejection | undefined {
  const asked = state.shelving?.request;
  if (asked === undefined) return reject('CASE.STAGE_FORBIDS');
  if (!leadsCentre(context)) return POST_FORBIDS;
  const byHead = needsHead(context.inForce(context.now), dateOf(context.now), asked.reviewDate);
  if (isRejection(byHead)) return byHead;
  if (byHead && !isHeadPost(context.actor.post)) return POST_FORBIDS;
  return ownRequest(asked.askedBy, context.actor);
}

function approve(stages: readonly string[]): AnyRule<CaseState, SharedEvent> {
  return rule({
    name: 'approveShelving',
    label: { zh: '同意挂账', en: 'Approve shelving' },
    form: reasonForm,
    stages,
    permits: (state, context) =>
      mayAnswer(state, context) ?? (emergencyRuns(state) ? reject('CASE.STAGE_FORBIDS') : undefined),
    decide(decision, { reason }) {
      const asked = decision.state.shelving?.request;
      if (asked === undefined) return;
      const { condition, reviewDate } = asked;
      meetObligation(decision, { key: SHELVING_DECIDE });
      // Approved anew while shelved: the review of before is done, and the next one takes its place.
      meetObligation(decision, { key: SHELVING_REVIEW });
      decision.record('CaseShelved', { reason, condition, reviewDate });
      pauseObligations(decision, 'shelved', () => true);
      startObligation(decision, review(decision.context.actor.unit, reviewDate));
    },
  });
}

function deny(stages: readonly string[]): AnyRule<CaseState, SharedEvent> {
  return rule({
    name: 'denyShelving',
    label: { zh: '不同意挂账', en: 'Deny shelving' },
    form: reasonForm,
    stages,
    permits: mayAnswer,
    decide(decision, { reason }) {
      decision.record('ShelvingDenied', { reason, bySilence: false });
      meetObligation(decision, { key: SHELVING_DECIDE });
    },
  });
}

const resume = rule({
  name: 'resume',
  label: { zh: '恢复办理', en: 'Resume' },
  form: reasonForm,
  stages: [SHELVED],
  permits: (_state, context) => (leadsCentre(context) ? undefined : POST_FORBIDS),
  decide(decision, { reason }) {
    meetObligation(decision, { key: SHELVING_REVIEW });
    resumeCase(decision, reason);
  },
});

/** Ends the shelving: every clock that stood still for it runs on with what was left of it. */
export function resumeCase(decision: Decision<CaseState, SharedEvent>, reason: string): void {
  cancelObligations(decision, 'resumed', ({ key }) => key === SHELVING_DECIDE);
  decision.record('CaseResumed', { reason });
  resumeObligations(decision, ({ pauseGround }) => pauseGround === 'shelved');
}

/** The commands of a procedure that can be shelved in these stages. */
export function shelvingRules(shelvable: readonly string[]): readonly AnyRule<CaseState, SharedEvent>[] {
  const asked = [...shelvable, SHELVED];
  return [request(asked), approve(asked), deny(asked), resume];
}
