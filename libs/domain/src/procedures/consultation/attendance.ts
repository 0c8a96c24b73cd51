import { type Context } from '../../case/case.context.js';
import { type Decision } from '../../case/case.decision.js';
import { notPermitted } from '../../case/permissions.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './consultation.rejections.js';
import { heldBy } from '../../reference/directory/directory.posts.js';
import { type ConsultationState, type Invitee, inviteeOf } from './consultation.state.js';

/** Whoever has answered so already need not say it again. */
export function mayReply(
  state: ConsultationState,
  context: Context,
  reply: Invitee['reply'],
): Rejection | undefined {
  const invitee = inviteeOf(state, context.actor.unit);
  if (invitee === undefined) return notPermitted(state, context.actor);
  return invitee.reply === reply ? reject('CASE.STAGE_FORBIDS', undefined, { reply }) : undefined;
}

/** CASE.FIELD_INVALID for a person who holds no post of the unit. */
export function personRejection(
  person: string | undefined,
  unit: string,
  field: string,
  { inForce, at }: Decision<ConsultationState>,
): Rejection | undefined {
  if (person === undefined || heldBy(inForce.directory, person, unit, at).length > 0) return undefined;
  return reject('CASE.FIELD_INVALID', field, { person, unit });
}
