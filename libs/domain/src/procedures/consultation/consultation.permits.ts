import { type Context } from '../../case/case.context.js';
import { leadsCentre, notPermitted, standsIn } from '../../case/permissions.js';
import { namesOf } from '../../kernel/doer.js';
import { type Rejection } from '../../kernel/rejection.js';
import { speaksFor } from '../../reference/directory/directory.posts.js';
import { reject } from './consultation.rejections.js';
import { type ConsultationState, type Invitee, inviteeOf } from './consultation.state.js';

type Permits = (state: ConsultationState, context: Context) => Rejection | undefined;

/** Any post of the convenor. */
export const byConvenor: Permits = (state, { actor }) =>
  speaksFor(actor, state.convenor) ? undefined : notPermitted(state, actor);

/** The convenor, or the centre's deputy, who may take over at any time. */
export const byConvenorOrCentre: Permits = (state, context) =>
  leadsCentre(context) ? undefined : byConvenor(state, context);

/** The convenor, or the centre's deputy once the minutes are overdue. */
export const byDrafter: Permits = (state, context) =>
  standsIn(state, context, MINUTES) ? undefined : byConvenor(state, context);

/** The person in the chair, or the centre's deputy once the minutes are overdue. */
export const byChair: Permits = (state, context) =>
  isChair(state, context) || standsIn(state, context, MINUTES)
    ? undefined
    : notPermitted(state, context.actor);

const MINUTES = { key: 'consultation.minutes' };

export function isChair({ meeting }: ConsultationState, { actor }: Context): boolean {
  return meeting !== undefined && namesOf(actor).includes(meeting.chair);
}

/** Any post of a unit that is invited. */
export const byInvitee: Permits = (state, { actor }) =>
  inviteeOf(state, actor.unit) === undefined ? notPermitted(state, actor) : undefined;

/** An invitee replies; whoever has answered so already need not say it again. */
export function mayReply(
  state: ConsultationState,
  context: Context,
  reply: Invitee['reply'],
): Rejection | undefined {
  const invitee = inviteeOf(state, context.actor.unit);
  if (invitee === undefined) return notPermitted(state, context.actor);
  return invitee.reply === reply ? reject('CASE.STAGE_FORBIDS', undefined, { reply }) : undefined;
}
