import { deadlineOf } from '../../calendar/deadline.js';
import { dateOf } from '../../calendar/instant.js';
import { notPermitted } from '../../case/permissions.js';
import { heldBy, isDeputyPost, isHeadPost, theOnly } from '../../reference/directory/who.js';
import type { PostCode } from '../../kernel/post.js';
import type { Value } from '../../kernel/form.js';
import { limitFor } from '../../reference/limits/limits.js';
import { cancelObligations, meetObligation } from '../../case/obligation/obligation.end.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import { columnOf, meet, start, takeOver } from './consultation.clocks.js';
import * as forms from './consultation.commands.js';
import {
  byConvenor,
  byConvenorOrCentre,
  byInvitee,
  rule,
  type ConsultationDecision,
} from './consultation.rule.js';
import { inviteeOf, partiesOf, type ConsultationState, type Invitee } from './consultation.state.js';

/** Notice, attendance, positions and quorum. */

/** How long ahead the notice must come: so many working days before the day of the meeting, none in an emergency. */
function noticeRejection(when: string, { state, inForce, at }: ConsultationDecision): Rejection | undefined {
  const tooShort = reject('CONSULT.NOTICE_TOO_SHORT', 'when');
  const row = limitFor(inForce.limits, 'consultation.notice', { variants: [columnOf(state)] });
  if (isRejection(row)) return row;
  if (when <= at) return tooShort;
  if (row.clock === undefined) return undefined;
  const earliest = deadlineOf(inForce.calendarFor(state.convenor), at, row.clock, 100);
  if (isRejection(earliest)) return earliest;
  const inTime = 'days' in row.clock ? dateOf(when) >= dateOf(earliest.dueAt) : when >= earliest.dueAt;
  return inTime ? undefined : { ...tooShort, details: { earliest: earliest.dueAt } };
}

/** The unit of the chair: one of the parties, or the command centre. */
function unitOfChair(chair: string, { state, inForce, at }: ConsultationDecision): string | undefined {
  const centre = theOnly(inForce.directory, 'commandCentre')?.id;
  const units = [...partiesOf(state), ...(centre === undefined ? [] : [centre])];
  return units.find((unit) => heldBy(inForce.directory, chair, unit, at).length > 0);
}

/** By the centre it is taken over with it. */
const convene = rule({
  name: 'convene',
  label: { zh: '召集会商', en: 'Convene it' },
  form: forms.convene,
  stages: ['proposed', 'noQuorum'],
  permits: byConvenorOrCentre,
  decide(decision, payload) {
    const chairUnit = unitOfChair(payload.chair, decision);
    if (chairUnit === undefined) return decision.reject(reject('CASE.FIELD_INVALID', 'chair'));
    const rejection = noticeRejection(payload.when, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    if (decision.context.actor.unit !== decision.state.convenor) takeOver(decision, false);
    decision.record('Convened', { ...payload, chairUnit });
    meet(decision, 'consultation.convene');
    const { invitees, convenor } = decision.state;
    for (const { unit } of invitees)
      if (unit !== convenor)
        start(decision, 'consultation.reply', {
          ownerUnit: unit,
          thread: unit,
          agreed: { unit: 'agreed', instant: payload.when },
        });
  },
});

/** Whoever has answered so already need not say it again. */
function mayReply(
  state: ConsultationState,
  context: Parameters<typeof byInvitee>[1],
  reply: Invitee['reply'],
): Rejection | undefined {
  const invitee = inviteeOf(state, context.actor.unit);
  if (invitee === undefined) return notPermitted(state, context.actor);
  return invitee.reply === reply ? reject('CASE.STAGE_FORBIDS', undefined, { reply }) : undefined;
}

function ofUnit(
  person: string | undefined,
  unit: string,
  field: string,
  { inForce, at }: ConsultationDecision,
) {
  if (person === undefined || heldBy(inForce.directory, person, unit, at).length > 0) return undefined;
  return reject('CASE.FIELD_INVALID', field, { person, unit });
}

const confirmAttendance = rule({
  name: 'confirmAttendance',
  label: { zh: '确认参会', en: 'Confirm attendance' },
  form: forms.confirmAttendance,
  stages: ['convened'],
  permits: (state, context) => mayReply(state, context, 'confirmed'),
  decide(decision, payload) {
    const { unit } = decision.context.actor;
    const rejection = ofUnit(payload.person, unit, 'person', decision);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('AttendanceConfirmed', { unit, ...payload });
    meetObligation(decision, { key: 'consultation.reply', thread: unit });
  },
});

const declineAttendance = rule({
  name: 'declineAttendance',
  label: { zh: '不能参会', en: 'Decline attendance' },
  form: forms.declineAttendance,
  stages: ['convened'],
  permits: (state, context) => mayReply(state, context, 'declined'),
  decide(decision, payload) {
    const { unit } = decision.context.actor;
    const rejection = ofUnit(payload.substitute, unit, 'substitute', decision);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('AttendanceDeclined', { unit, ...payload });
    meetObligation(decision, { key: 'consultation.reply', thread: unit });
  },
});

const recordPosition = rule({
  name: 'recordPosition',
  label: { zh: '提交意见', en: 'Record a position' },
  form: forms.recordPosition,
  stages: ['convened', 'held'],
  permits: byInvitee,
  decide: (decision, payload) =>
    decision.record('PositionRecorded', { unit: decision.context.actor.unit, ...payload }),
});

/** Who sat there for the parties, each from the highest post that he holds in his unit. */
function seatedOf(
  named: Value<typeof forms.hold>['present'],
  { state, inForce, at }: ConsultationDecision,
): readonly forms.Present[] | Rejection {
  const parties = partiesOf(state);
  const seated: forms.Present[] = [];
  for (const [n, { unit, person }] of named.entries()) {
    if (!parties.includes(unit)) return reject('CASE.FIELD_INVALID', `present.${n}.unit`, { unit });
    const posts = heldBy(inForce.directory, person, unit, at).map(({ post }) => post);
    const post = posts.find(isHeadPost) ?? posts.find(isDeputyPost) ?? posts[0];
    if (post === undefined) return reject('CASE.FIELD_INVALID', `present.${n}.person`, { person });
    seated.push({ unit, person, post });
  }
  return seated;
}

/** It came: by the person it named and confirmed, or by somebody of deputy rank; in writing, by its position. */
function attends(
  { unit, person, reply, position }: Invitee,
  present: readonly forms.Present[],
  mode: ConsultationState['mode'],
): boolean {
  if (mode === 'written' && position !== undefined) return true;
  return present.some((each) => {
    const ranks = isDeputyPost(each.post as PostCode) || isHeadPost(each.post as PostCode);
    return each.unit === unit && (ranks || (reply === 'confirmed' && each.person === person));
  });
}

const hold = rule({
  name: 'hold',
  label: { zh: '召开会商', en: 'Hold it' },
  form: forms.hold,
  stages: ['convened'],
  permits: byConvenor,
  decide(decision, { present: named }) {
    const { meeting, invitees, mode, quarterly, withoutQuorum } = decision.state;
    if (meeting !== undefined && decision.at < meeting.when)
      return decision.reject(reject('CLOCK.NOT_YET_DUE', undefined, { when: meeting.when }));
    const present = seatedOf(named, decision);
    if (isRejection(present)) return decision.reject(present);
    const absent = invitees
      .filter((each) => each.required && !attends(each, present, mode))
      .map(({ unit }) => unit);
    if (absent.length > 0) return noQuorum(decision, { present, absent, n: withoutQuorum + 1 });
    decision.record('ConsultationHeld', { present });
    meet(decision, 'consultation.hold');
    if (quarterly) meet(decision, 'consultation.quarterly');
    start(decision, 'consultation.minutes');
  },
});

/** Once more; the second time the matter goes up, and whoever stayed away is at fault for it. */
function noQuorum(
  decision: ConsultationDecision,
  what: {
    readonly present: readonly forms.Present[];
    readonly absent: readonly string[];
    readonly n: number;
  },
): void {
  decision.record('NoQuorum', what);
  cancelObligations(decision, 'noQuorum', ({ key }) => key === 'consultation.hold');
  if (what.n === 1) {
    start(decision, 'consultation.convene');
    return start(decision, 'consultation.hold');
  }
  for (const unit of what.absent) {
    const reply = Object.values(decision.state.obligations).findLast(
      ({ key, thread }) => key === 'consultation.reply' && thread === unit,
    );
    decision.record('FaultRecorded', { unit, kind: 'consultation.absent', obligationId: reply?.id });
  }
  start(decision, 'consultation.notify');
}

export const MEETING_RULES = [convene, confirmAttendance, declineAttendance, recordPosition, hold];
