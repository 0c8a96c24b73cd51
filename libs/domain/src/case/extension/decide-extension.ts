import { extendedDeadline } from '../../calendar/deadline.js';
import { fields, flag, text } from '../../kernel/form.js';
import { isRejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads } from '../../reference/directory/directory.posts.js';
import { numberFor } from '../../reference/limits/limits.js';
import type { Context } from '../case.context.js';
import { commandFor, type Decision } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { meetObligation } from '../obligation/obligation.end.js';
import { ObligationExtended } from '../obligation/obligation.events.js';
import { ownRequest, POST_FORBIDS, standsIn } from '../permissions.js';
import { EXTENSION_DECIDE } from './extension.clocks.js';
import { ExtensionDenied, ExtensionGranted } from './extension.events.js';
import { LADDER } from './extension.ladder.js';
import { openRequest, openRequests, requestId } from './extension.request.js';
import type { ExtensionRequest } from './extension.state.js';

const command = commandFor<CaseState>();

export const decideExtension = command({
  name: 'decideExtension',
  label: { zh: '审批延期', en: 'Decide an extension' },
  form: fields({
    requestId,
    granted: flag({ zh: '同意延期', en: 'Granted' }),
    reason: text({ zh: '理由', en: 'Reason' }, { max: 1000, widget: 'multiline' }),
  }),
  stages: 'open',
  target: { field: 'requestId', candidates: openRequests },
  permits(state, context, id) {
    const request = openRequest(state, id);
    if (request === undefined) return reject('CASE.FIELD_INVALID', 'requestId');
    if (!mayDecide(state, context, request)) return POST_FORBIDS;
    // An answer before the caller was heard would make its hearing an empty one.
    if (request.opinion?.stance === 'awaited')
      return reject('CASE.STAGE_FORBIDS', 'requestId', { missing: 'extensionOpinion' });
    const unreviewed = LADDER[request.grade].reviewed && request.reviewedBy === undefined;
    // Whoever stands in because the limit passed does not wait for the review either.
    if (unreviewed && !standsIn(state, context, { key: EXTENSION_DECIDE, about: id }))
      return reject('CASE.STAGE_FORBIDS', 'requestId', { missing: 'reviewExtension' });
    return ownRequest(request.askedBy, context.actor);
  },
  declares: {
    who: {
      zh: '按审批层级：值班长、指挥中心分管领导或主要领导，或对方单位副职或负责人；逾期未批的，指挥中心分管领导；不得为申请人本人',
      en: 'by grade: the shift leader, deputy or head of the centre, or deputy or head of the other party; once late, the centre’s deputy; never who asked',
    },
    by: ['shiftLeader', ...DEPUTY_POSTS, ...HEAD_POSTS],
    meets: [EXTENSION_DECIDE],
    records: [ExtensionGranted, ExtensionDenied, ObligationExtended],
    rejects: ['CASE.FIELD_INVALID', 'CLOCK.ALREADY_ELAPSED', 'CLOCK.NOT_EXTENDABLE'],
  },
  decide(decision, { granted, reason }, id) {
    const request = openRequest(decision.state, id);
    if (request === undefined) return;
    if (granted) grant(decision, request, reason);
    else decision.record(ExtensionDenied, { requestId: id, reason });
    meetObligation(decision, { key: EXTENSION_DECIDE, about: id });
  },
});

function mayDecide(state: CaseState, context: Context, request: ExtensionRequest): boolean {
  const { actor } = context;
  if (standsIn(state, context, { key: EXTENSION_DECIDE, about: request.id })) return true;
  if (actor.unit !== request.approverUnit) return false;
  const post = LADDER[request.grade].approver;
  return post === undefined ? leads(actor, actor.unit) : actor.post === post || actor.post === 'centreHead';
}

function grant(decision: Decision, request: ExtensionRequest, reason: string): void {
  const owed = decision.state.obligations[request.obligationId];
  if (owed?.status === 'elapsed') return decision.reject(reject('CLOCK.ALREADY_ELAPSED', 'requestId'));
  if (owed?.status !== 'running') return decision.reject(reject('CLOCK.NOT_EXTENDABLE', 'requestId'));
  const amberPercent = numberFor(decision.inForce.limits, 'clock.amberPercent');
  if (isRejection(amberPercent)) return decision.reject(amberPercent);
  const calendar = decision.inForce.calendarFor(owed.ownerUnit);
  const { length, grade } = request;
  const deadline = extendedDeadline(calendar, owed.clock, owed, length, decision.at, amberPercent);
  if (isRejection(deadline)) return decision.reject(deadline);
  decision.record(ExtensionGranted, { requestId: request.id, reason });
  decision.record(ObligationExtended, { id: owed.id, length, grade, ...deadline });
}
