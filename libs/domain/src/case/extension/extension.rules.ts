import { type Decision, ruleFor } from '../case.decision.js';
import type { Context } from '../case.context.js';
import { extendedDeadline } from '../../calendar/deadline.js';
import type { SharedEvent } from '../case.events.js';
import type { CaseState } from '../case.state.js';
import { ownRequest, POST_FORBIDS, standsIn } from '../permissions.js';
import { leads } from '../../reference/directory/who.js';
import { choice, fields, flag, group, optional, reference, text, wholeNumber } from '../../kernel/form.js';
import { numberFor } from '../../reference/limits/limits.js';
import { meetObligation } from '../obligation/obligation.end.js';
import { startObligation } from '../obligation/obligation.start.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import { approverUnit, isExtendable, LADDER, ladderRejection } from './extension.ladder.js';
import type { ExtensionRequest } from './extension.state.js';

const rule = ruleFor<CaseState, SharedEvent>();
export const EXTENSION_DECIDE = 'extension.decide';

const openRequests = (state: CaseState): readonly string[] =>
  state.extensionRequests.filter(({ status }) => status === 'open').map(({ id }) => id);

function openRequest(state: CaseState, id: string): ExtensionRequest | undefined {
  return state.extensionRequests.find((each) => each.id === id && each.status === 'open');
}

/** Asking stops nothing; only what was decided before the due instant moves it. */
const requestExtension = rule({
  name: 'requestExtension',
  label: { zh: '申请延期', en: 'Ask for an extension' },
  form: fields({
    obligationId: reference({ zh: '延期事项', en: 'What is owed' }, 'obligation'),
    length: wholeNumber(
      { zh: '延长时间（按原时限单位：分钟或天）', en: 'By how much (minutes or days, as the limit counts)' },
      { min: 1, max: 100_000 },
    ),
    grade: choice(
      { zh: '审批层级', en: 'Grade' },
      {
        shift: LADDER.shift.label,
        signed: LADDER.signed.label,
        head: LADDER.head.label,
        party: LADDER.party.label,
      },
    ),
    specialReason: choice(
      { zh: '特殊原因', en: 'Special reason' },
      {
        weather: { zh: '天气', en: 'Weather' },
        season: { zh: '季节', en: 'Season' },
        thirdParty: { zh: '第三方原因', en: 'Third party' },
        identification: { zh: '鉴定检测', en: 'Technical identification' },
      },
    ),
    form: optional(
      group(
        { zh: '延期申请表', en: 'Application form' },
        {
          text: text({ zh: '申请理由', en: 'Grounds' }, { max: 2000, widget: 'multiline' }),
          signedBy: text({ zh: '分管领导签字', en: 'Signed by the deputy' }, { max: 50 }),
          cases: wholeNumber({ zh: '涉及案件数', en: 'Cases covered' }, { min: 1, max: 10_000 }),
        },
      ),
    ),
  }),
  stages: 'open',
  target: { field: 'obligationId', candidates: (state) => Object.keys(state.obligations) },
  permits(state, { actor }, obligationId) {
    const owed = state.obligations[obligationId];
    if (owed === undefined) return reject('CASE.FIELD_INVALID', 'obligationId');
    if (!leads(actor, owed.ownerUnit)) return POST_FORBIDS;
    if (owed.status === 'elapsed') return reject('CLOCK.ALREADY_ELAPSED', 'obligationId');
    if (owed.status !== 'running' || !isExtendable(owed))
      return reject('CLOCK.NOT_EXTENDABLE', 'obligationId');
    const asked = state.extensionRequests.some(
      (each) => each.obligationId === obligationId && each.status === 'open',
    );
    return asked ? reject('CASE.STAGE_FORBIDS', 'obligationId', { asked }) : undefined;
  },
  decide(decision, payload, obligationId) {
    const { state, inForce } = decision;
    const owed = state.obligations[obligationId];
    if (owed === undefined) return;
    const { length, grade, form } = payload;
    if (LADDER[grade].form && form === undefined)
      return decision.reject(reject('CASE.FIELD_MISSING', 'form'));
    const rejection = ladderRejection(owed, { length, grade, cases: form?.cases ?? 1 }, inForce);
    if (rejection !== undefined) return decision.reject(rejection);
    const approver = approverUnit(state, owed, grade, inForce);
    if (approver === undefined) return decision.reject(reject('CLOCK.NOT_EXTENDABLE', 'grade'));
    const requestId = `extension-${state.extensionRequests.length + 1}`;
    decision.record('ExtensionRequested', { ...payload, requestId, approverUnit: approver });
    const post = LADDER[grade].approver;
    startObligation(decision, {
      key: EXTENSION_DECIDE,
      ownerUnit: approver,
      ownerPosts: post === undefined ? [] : LADDER[grade].reviewed ? ['dispatcher', post] : [post],
      about: requestId,
      neverPauses: true,
    });
  },
});

const requestId = reference({ zh: '延期申请', en: 'Request' }, 'inside');

const reviewExtension = rule({
  name: 'reviewExtension',
  label: { zh: '延期初审', en: 'Review an extension' },
  form: fields({
    requestId,
    opinion: text({ zh: '初审意见', en: 'Opinion' }, { max: 1000, widget: 'multiline' }),
  }),
  stages: 'open',
  target: { field: 'requestId', candidates: openRequests },
  permits(state, { actor }, id) {
    const request = openRequest(state, id);
    if (request === undefined) return reject('CASE.FIELD_INVALID', 'requestId');
    if (!LADDER[request.grade].reviewed || request.reviewedBy !== undefined)
      return reject('CASE.STAGE_FORBIDS', 'requestId');
    return actor.unit === request.approverUnit && actor.post === 'dispatcher' ? undefined : POST_FORBIDS;
  },
  decide: (decision, payload) => decision.record('ExtensionReviewed', payload),
});

function mayDecide(state: CaseState, context: Context, request: ExtensionRequest): boolean {
  const { actor } = context;
  if (standsIn(state, context, { key: EXTENSION_DECIDE, about: request.id })) return true;
  if (actor.unit !== request.approverUnit) return false;
  const post = LADDER[request.grade].approver;
  return post === undefined ? leads(actor, actor.unit) : actor.post === post || actor.post === 'centreHead';
}

const decideExtension = rule({
  name: 'decideExtension',
  label: { zh: '审批延期', en: 'Decide an extension' },
  form: fields({
    requestId,
    granted: flag({ zh: '同意延期', en: 'Granted' }),
    reason: text({ zh: '理由', en: 'Reason' }, { max: 1000, widget: 'multiline' }),
  }),
  stages: 'open',
  target: { field: 'requestId', candidates: openRequests },
  permits(state, context, id): Rejection | undefined {
    const request = openRequest(state, id);
    if (request === undefined) return reject('CASE.FIELD_INVALID', 'requestId');
    if (!mayDecide(state, context, request)) return POST_FORBIDS;
    const unreviewed = LADDER[request.grade].reviewed && request.reviewedBy === undefined;
    // Whoever stands in because the limit passed does not wait for the review either.
    if (unreviewed && !standsIn(state, context, { key: EXTENSION_DECIDE, about: id }))
      return reject('CASE.STAGE_FORBIDS', 'requestId', { missing: 'reviewExtension' });
    return ownRequest(request.askedBy, context.actor);
  },
  decide(decision, { granted, reason }, id) {
    const request = openRequest(decision.state, id);
    if (request === undefined) return;
    if (granted) grant(decision, request, reason);
    else decision.record('ExtensionDenied', { requestId: id, reason });
    meetObligation(decision, { key: EXTENSION_DECIDE, about: id });
  },
});

function grant(decision: Decision<CaseState, SharedEvent>, request: ExtensionRequest, reason: string): void {
  const owed = decision.state.obligations[request.obligationId];
  if (owed?.status === 'elapsed') return decision.reject(reject('CLOCK.ALREADY_ELAPSED', 'requestId'));
  if (owed?.status !== 'running') return decision.reject(reject('CLOCK.NOT_EXTENDABLE', 'requestId'));
  const amberPercent = numberFor(decision.inForce.limits, 'clock.amberPercent');
  if (isRejection(amberPercent)) return decision.reject(amberPercent);
  const calendar = decision.inForce.calendarFor(owed.ownerUnit);
  const { length, grade } = request;
  const deadline = extendedDeadline(calendar, owed.clock, owed, length, decision.at, amberPercent);
  if (isRejection(deadline)) return decision.reject(deadline);
  decision.record('ExtensionGranted', { requestId: request.id, reason });
  decision.record('ObligationExtended', { id: owed.id, length, grade, ...deadline });
}

export const EXTENSION_RULES = [requestExtension, reviewExtension, decideExtension];
