import type { Context } from '../../case/case.context.js';
import { leadsCentre, notPermitted, ownWork, standsIn } from '../../case/permissions.js';
import { speaksFor } from '../../reference/directory/who.js';
import { nothing } from '../../kernel/form.js';
import { numberFor } from '../../reference/limits/limits.js';
import { linkNotification, notificationMissing } from '../../case/notification/notification.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import { endCase, meet, start } from './collaboration.clocks.js';
import * as forms from './collaboration.commands.js';
import { byRequested, rule } from './collaboration.rule.js';
import { outcomeOf, type CollaborationState } from './collaboration.state.js';

/** The work, its confirmation and the end. */

const reportProgress = rule({
  name: 'reportProgress',
  label: { zh: '报告进展', en: 'Report progress' },
  form: forms.reportProgress,
  stages: ['inProgress'],
  permits: byRequested,
  decide: (decision, payload) => decision.record('ProgressReported', payload),
});

const submitResult = rule({
  name: 'submitResult',
  label: { zh: '反馈结果', en: 'Submit the result' },
  form: forms.submitResult,
  stages: ['inProgress'],
  permits: byRequested,
  decide(decision, payload) {
    if (payload.evidence.length === 0)
      return decision.reject(reject('COLLAB.RESULT_NEEDS_EVIDENCE', 'evidence'));
    decision.record('ResultSubmitted', payload);
    meet(decision, 'collaboration.result');
    meet(decision, 'collaboration.rework');
    start(decision, 'collaboration.confirm');
  },
});

/** The requester; once its time has passed, a verifier instead. Never who worked on it. */
function confirms(state: CollaborationState, context: Context): Rejection | undefined {
  const { actor } = context;
  const may =
    speaksFor(actor, state.requester) ||
    standsIn(state, context, { key: 'collaboration.confirm' }, 'verifier');
  return may ? ownWork(state, actor) : notPermitted(state, actor);
}

const confirmResult = rule({
  name: 'confirmResult',
  label: { zh: '确认结果', en: 'Confirm the result' },
  form: forms.confirmResult,
  stages: ['resultIn'],
  permits: confirms,
  decide(decision, payload) {
    decision.record('ResultConfirmed', payload);
    meet(decision, 'collaboration.confirm');
    start(decision, 'collaboration.notify');
  },
});

const returnForRework = rule({
  name: 'returnForRework',
  label: { zh: '退回重办', en: 'Return for rework' },
  form: forms.withReason,
  stages: ['resultIn'],
  permits: confirms,
  decide(decision, { reason }) {
    const { state, inForce } = decision;
    const counted = numberFor(inForce.limits, 'collaboration.returnsCounted');
    if (isRejection(counted)) return decision.reject(counted);
    const n = state.returns + 1;
    decision.record('ReworkRequested', { n, reason });
    if (n === counted)
      decision.record('FaultRecorded', { unit: state.requested, kind: 'collaboration.returnedOften' });
    meet(decision, 'collaboration.confirm');
    start(decision, 'collaboration.rework');
  },
});

/** The street of the place and both sides. */
const linkToNotification = linkNotification<CollaborationState>({
  stages: ['confirmed'],
  clock: 'collaboration.notify',
  mustBeTold: ({ street, requester, requested }) => [
    ...(street === undefined ? [] : [street]),
    requester,
    requested,
  ],
});

/** The requester; the centre's deputy too, so that no case hangs on one who forgets it. */
const close = rule({
  name: 'close',
  label: { zh: '办结', en: 'Close' },
  form: nothing,
  stages: ['confirmed'],
  permits: (state, context) =>
    speaksFor(context.actor, state.requester) || leadsCentre(context)
      ? undefined
      : notPermitted(state, context.actor),
  decide(decision) {
    const { state } = decision;
    const untold = notificationMissing(state, state.requested);
    if (untold !== undefined) return decision.reject(untold);
    endCase(decision);
    decision.record('CollaborationClosed', { outcome: outcomeOf(state) });
  },
});

export const WORKING_RULES = [
  reportProgress,
  submitResult,
  confirmResult,
  returnForRework,
  linkToNotification,
  close,
];
