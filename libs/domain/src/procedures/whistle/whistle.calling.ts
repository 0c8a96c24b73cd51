import { ENGINE } from '../../kernel/actor.js';
import { nothing } from '../../kernel/form.js';
import { reject } from '../../kernel/rejection.js';
import { callingNow, callingOf, draftsFor, holdsOfficePost, type Calling } from './whistle.caller.js';
import { meet, start } from './whistle.clocks.js';
import * as forms from './whistle.commands.js';
import { inRow, rowsRejection, vacant, type Judging } from './whistle.departments.js';
import { draftRejection, streetOfDraft } from './whistle.draft.js';
import { rule, type WhistleDecision } from './whistle.rule.js';
import type { WhistleState } from './whistle.state.js';
import { endCase, openParticipation } from './whistle.participation.js';
import { approves, byHead, only, STAGE_FORBIDS } from './whistle.who.js';

/** From the draft to the blow: who calls, with whose approval. */

/**
 * Records the draft of `calling`. A person drafts for his own unit; the engine drafts for the unit it names, when a
 * warning's danger has begun.
 */
export function recordDraft(decision: WhistleDecision, sheet: forms.Draft): void {
  const { actor } = decision.context;
  const unit = actor.post === ENGINE.post ? sheet.callingUnit : actor.unit;
  if (unit === undefined) return decision.reject(reject('CASE.FIELD_MISSING', 'callingUnit'));
  const calling = callingOf(decision.inForce.directory, unit);
  if (calling === undefined) return decision.reject(reject('CASE.FIELD_INVALID', 'callingUnit'));
  const judging = judgingOf(decision, calling, sheet.direction);
  const rejection = draftRejection(sheet, judging);
  if (rejection !== undefined) return decision.reject(rejection);
  decision.record('WhistleDrafted', { ...sheet, calling, street: streetOfDraft(sheet, judging) });
}

function judgingOf(
  { inForce, at }: WhistleDecision,
  calling: Calling,
  direction: WhistleState['direction'],
): Judging {
  return { calling, direction, inForce, at };
}

const draft = rule({
  name: 'draft',
  label: { zh: '草拟哨单', en: 'Draft a call' },
  engine: 'also',
  form: forms.draft,
  stages: 'none',
  permits(_state, context) {
    const { actor } = context;
    if (actor.post === ENGINE.post) return undefined;
    const calling = callingNow(context, actor.unit);
    const drafts = calling !== undefined && draftsFor(actor, calling);
    return drafts ? undefined : reject('ACTOR.POST_FORBIDS');
  },
  decide: recordDraft,
});

/** "Drafter" is any drafting post of the caller, so that a draft does not hang on one person's leave. */
function isDrafter(state: WhistleState, context: Parameters<typeof only>[1]): ReturnType<typeof only> {
  return only(state, context, draftsFor(context.actor, state.calling));
}

const amendDraft = rule({
  name: 'amendDraft',
  label: { zh: '修改哨单', en: 'Amend the draft' },
  form: forms.draft,
  stages: ['drafted'],
  permits: isDrafter,
  decide(decision, sheet) {
    const { calling, matterId, caseId } = decision.state;
    const judging = judgingOf(decision, calling, sheet.direction);
    if ((sheet.matterId ?? caseId) !== matterId)
      return decision.reject(reject('CASE.FIELD_INVALID', 'matterId', { matterId }));
    const rejection = draftRejection(sheet, judging);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('DraftAmended', { ...sheet, street: streetOfDraft(sheet, judging) });
  },
});

/** An emergency has no limit to approve in: it is blown at once and confirmed afterwards, so asking is refused. */
const submitForApproval = rule({
  name: 'submitForApproval',
  label: { zh: '提请审批', en: 'Ask for approval' },
  form: nothing,
  stages: ['drafted'],
  permits: (state, context) =>
    (state.urgency === 'emergency' ? { ...STAGE_FORBIDS, details: { instead: 'blowNow' } } : undefined) ??
    isDrafter(state, context),
  decide(decision) {
    decision.record('ApprovalRequested', {});
    start(decision, 'whistle.approve');
  },
});

const approve = rule({
  name: 'approve',
  label: { zh: '批准吹哨', en: 'Approve the call' },
  form: forms.optionalReason,
  stages: ['approvalPending'],
  permits: (state, context) => approves(state, context, 'whistle.approve'),
  decide(decision, payload) {
    decision.record('WhistleApproved', payload);
    meet(decision, 'whistle.approve');
  },
});

const rejectDraft = rule({
  name: 'rejectDraft',
  label: { zh: '退回哨单', en: 'Reject the draft' },
  form: forms.requiredReason,
  stages: ['approvalPending'],
  permits: (state, context) => approves(state, context, 'whistle.approve'),
  decide(decision, payload) {
    decision.record('DraftRejected', payload);
    meet(decision, 'whistle.approve');
  },
});

/** Calls every unit of the sheet, judged once more by what is in force now. */
export function callUnits(decision: WhistleDecision, unapproved: boolean): void {
  const { calling, direction, departments, urgency, appointment } = decision.state;
  const judging = judgingOf(decision, calling, direction);
  const rejection =
    rowsRejection(departments, judging) ??
    departments
      .map((row, n) => inRow(vacant(row, urgency, judging), `departments.${n}.`))
      .find((each) => each !== undefined);
  if (rejection !== undefined) return decision.reject(rejection);
  if (appointment !== undefined && appointment <= decision.at)
    return decision.reject(reject('WHISTLE.APPOINTMENT_TOO_SOON', 'appointment'));
  decision.record('WhistleBlown', { unapproved });
  // The lead first: a case that was sent out is never without one.
  const leadFirst = [...departments].sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
  for (const row of leadFirst) openParticipation(decision, row, 'blow');
}

const blow = rule({
  name: 'blow',
  label: { zh: '吹哨', en: 'Blow the whistle' },
  form: nothing,
  stages: ['approved'],
  permits: (state, context) => only(state, context, holdsOfficePost(context.actor, state.calling, 'blow')),
  decide: (decision) => callUnits(decision, false),
});

/** An emergency does not wait for approval; the head confirms it afterwards. */
const blowNow = rule({
  name: 'blowNow',
  label: { zh: '应急吹哨', en: 'Blow at once' },
  form: nothing,
  stages: ['drafted'],
  permits: (state, context) =>
    only(state, context, holdsOfficePost(context.actor, state.calling, 'blow')) ??
    (state.urgency === 'emergency' ? undefined : reject('WHISTLE.APPROVAL_FIRST')),
  decide(decision) {
    callUnits(decision, true);
    start(decision, 'whistle.confirmAfter');
  },
});

/** Not confirmed is a fault of the caller; the call stays valid, and its head may cancel it. */
const confirmAfter = rule({
  name: 'confirmAfter',
  label: { zh: '补充确认应急', en: 'Confirm the emergency' },
  form: forms.confirmAfter,
  stages: ['blown', 'handling', 'resultsIn'],
  permits: (state, context) =>
    (state.confirmation === 'owed' ? undefined : STAGE_FORBIDS) ??
    approves(state, context, 'whistle.confirmAfter'),
  decide(decision, { confirmed, reason }) {
    if (confirmed) decision.record('WhistleConfirmed', { reason });
    else {
      decision.record('WhistleNotConfirmed', { reason });
      decision.record('FaultRecorded', { unit: decision.state.calling.unit, kind: 'whistle.falseUrgency' });
    }
    meet(decision, 'whistle.confirmAfter');
  },
});

const cancel = rule({
  name: 'cancel',
  label: { zh: '撤销', en: 'Cancel' },
  form: forms.cancel,
  stages: ['drafted', 'approvalPending', 'approved', 'blown', 'handling'],
  permits: byHead,
  decide(decision, payload) {
    endCase(decision);
    decision.record('WhistleCancelled', payload);
  },
});

export const CALLING_RULES = [
  draft,
  amendDraft,
  submitForApproval,
  approve,
  rejectDraft,
  blow,
  blowNow,
  confirmAfter,
  cancel,
];
