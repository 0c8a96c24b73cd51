import { ENGINE } from '../../kernel/actor.js';
import type { Context } from '../../case/case.context.js';
import { notPermitted, ownWork, standsIn } from '../../case/permissions.js';
import { choice, fields, listOf, nothing, optional, text } from '../../kernel/form.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { reject, type Rejection } from '../../kernel/rejection.js';
import { AUTHORITIES } from './supervision-order.labels.js';
import { cancelOrder, failReply } from './supervision-order.ladder.js';
import { rule } from './supervision-order.rule.js';
import { isOnSite, type OrderState } from './supervision-order.state.js';

/**
 * The supervisor judges; what was owed on site a verifier too, and any verifier once the supervisor's time has passed.
 * Nobody judges his own work, nor his own unit's (domain.md 5, invariant 11).
 */
function judges(state: OrderState, context: Context): Rejection | undefined {
  const { actor } = context;
  const may =
    actor.post === 'supervisor' ||
    (actor.post === 'verifier' && isOnSite(state)) ||
    standsIn(state, context, { key: 'order.judge' }, 'verifier');
  if (!may) return notPermitted(state, actor);
  if (actor.unit === state.unit) return reject('CASE.SELF_VERIFICATION');
  const own = ownWork(state, actor);
  if (own !== undefined) return own;
  return state.reply === undefined ? reject('CASE.STAGE_FORBIDS', undefined, { reply: 'none' }) : undefined;
}

const acceptReply = rule({
  name: 'acceptReply',
  label: { zh: '同意销号', en: 'Accept the reply' },
  form: nothing,
  stages: ['white', 'yellow', 'red'],
  permits: judges,
  decide(decision) {
    const { colour, interviewed } = decision.state;
    if (colour === 'red' && !interviewed) return decision.reject(reject('ORDER.INTERVIEW_OPEN'));
    meetObligation(decision, { key: 'order.judge' });
    decision.record('OrderWrittenOff', { because: 'replyAccepted' });
  },
});

const rejectReply = rule({
  name: 'rejectReply',
  label: { zh: '退回重新整改', en: 'Reject the reply' },
  form: fields({ reason: text({ zh: '退回理由', en: 'Reason' }, { max: 2000, widget: 'multiline' }) }),
  stages: ['white', 'yellow', 'red'],
  permits: judges,
  decide(decision, { reason }) {
    meetObligation(decision, { key: 'order.judge' });
    failReply(decision, reason, false);
  },
});

const holdInterview = rule({
  name: 'holdInterview',
  label: { zh: '约谈', en: 'Hold the interview' },
  form: fields({
    minutes: text({ zh: '约谈记录', en: 'Minutes' }, { max: 4000, widget: 'multiline' }),
    present: listOf({ zh: '到场人员', en: 'Present' }, text({ zh: '姓名、职务', en: 'Name and post' }), {
      min: 1,
      max: 20,
    }),
  }),
  stages: ['red'],
  permits(state, context) {
    const { actor } = context;
    const may =
      actor.post === 'districtLeader' ||
      actor.post === 'disciplineOfficer' ||
      standsIn(state, context, { key: 'order.interview' });
    if (!may) return notPermitted(state, actor);
    return state.interviewed ? reject('CASE.STAGE_FORBIDS', undefined, { interview: 'held' }) : undefined;
  },
  decide(decision, payload) {
    decision.record('InterviewHeld', payload);
    meetObligation(decision, { key: 'order.interview' });
  },
});

/** By the supervisor, or by the engine on a ruling: needs a determination, a granted extension or an error of the record. */
const cancel = rule({
  name: 'cancel',
  label: { zh: '撤销督办', en: 'Cancel the order' },
  form: fields({
    reason: text({ zh: '撤销理由', en: 'Reason' }, { max: 2000, widget: 'multiline' }),
    authority: choice({ zh: '撤销依据', en: 'Authority' }, AUTHORITIES),
    basis: optional(text({ zh: '责任认定或延期批准的文号', en: 'Number of the determination or extension' })),
  }),
  engine: 'also',
  stages: ['white', 'yellow', 'red'],
  permits(state, { actor }) {
    if (actor.post === ENGINE.post) return undefined;
    if (actor.post === 'supervisor')
      return actor.unit === state.unit ? reject('CASE.SELF_VERIFICATION') : undefined;
    return notPermitted(state, actor);
  },
  decide(decision, payload) {
    if (payload.authority !== 'recordError' && payload.basis === undefined)
      return decision.reject(reject('ORDER.CANCEL_NEEDS_AUTHORITY', 'basis'));
    cancelOrder(decision, payload);
  },
});

export const JUDGING_RULES = [acceptReply, rejectReply, holdInterview, cancel];
