import { type Context } from '../../case/case.context.js';
import { commandFor, eventFor } from '../../case/case.decision.js';
import { leadsCentre, notPermitted, standsIn } from '../../case/permissions.js';
import { reference, text } from '../../kernel/form.js';
import { type Rejection } from '../../kernel/rejection.js';
import { speaksFor } from '../../reference/directory/directory.posts.js';
import { type ConsultationState, inviteeOf } from './consultation.state.js';

export const command = commandFor<ConsultationState>();
export const event = eventFor<ConsultationState>();

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
  return meeting !== undefined && [actor.person, actor.onBehalfOf].includes(meeting.chair);
}

/** Any post of a unit that is invited. */
export const byInvitee: Permits = (state, { actor }) =>
  inviteeOf(state, actor.unit) === undefined ? notPermitted(state, actor) : undefined;

export const reason = text({ zh: '理由', en: 'Reason' }, { max: 2000, widget: 'multiline' });
/** Actions are numbered as the minutes list them. */
export const action = reference({ zh: '任务', en: 'Action' }, 'inside');
