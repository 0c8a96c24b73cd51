import type { Context } from '../../case/case.context.js';
import { NOT_A_PARTY, partyOf, POST_FORBIDS, standsIn } from '../../case/permissions.js';
import { POSTS } from '../../kernel/post.js';
import { heads, leads } from '../../reference/directory/who.js';
import { reject, type Rejection } from '../../kernel/rejection.js';
import { approvesFor } from './whistle.caller.js';
import type { WhistleClock } from './whistle.clocks.js';
import {
  liveParticipations,
  participationOf,
  type Participation,
  type ParticipationStage,
  type WhistleState,
} from './whistle.state.js';

type Kind = 'commandCentre' | 'supervisionCentre';

function sitsIn(kind: Kind, { actor }: Context): boolean {
  const posts: readonly string[] = POSTS[kind];
  return posts.includes(actor.post);
}

/** Nothing when allowed, else why not: the post of a unit that takes part, or a unit that does not. */
export function only(state: WhistleState, context: Context, allowed: boolean): Rejection | undefined {
  if (allowed) return undefined;
  const takesPart =
    partyOf(state, context.actor.unit) !== undefined ||
    sitsIn('commandCentre', context) ||
    sitsIn('supervisionCentre', context);
  return takesPart ? POST_FORBIDS : NOT_A_PARTY;
}

export const STAGE_FORBIDS = reject('CASE.STAGE_FORBIDS');

/** Every unit that has or had a thread: what a command about a thread may name. */
export const participations = (state: WhistleState): readonly string[] =>
  state.participations.map(({ unit }) => unit);

/** Stage of the actor's own thread, for commands of the summoned unit. */
export function ownParticipation(
  state: WhistleState,
  context: Context,
  fits: readonly ParticipationStage[] | ((thread: Participation) => boolean),
): Rejection | undefined {
  const thread = participationOf(state, context.actor.unit);
  if (thread === undefined) return NOT_A_PARTY;
  return stands(thread, fits) ? undefined : forbids(thread);
}

/** Stage of the thread that the payload names in `unit`. */
export function namedParticipation(
  state: WhistleState,
  unit: string,
  fits: readonly ParticipationStage[] | ((thread: Participation) => boolean),
): Rejection | undefined {
  const thread = participationOf(state, unit);
  if (thread === undefined) return reject('CASE.FIELD_INVALID', 'unit', { unit });
  return stands(thread, fits) ? undefined : forbids(thread);
}

function stands(
  thread: Participation,
  fits: readonly ParticipationStage[] | ((thread: Participation) => boolean),
): boolean {
  return typeof fits === 'function' ? fits(thread) : fits.includes(thread.stage);
}

function forbids(thread: Participation): Rejection {
  return { ...STAGE_FORBIDS, details: { unit: thread.unit, threadStage: thread.stage } };
}

/** Who approves the call, or the centre once that is overdue. */
export function approves(state: WhistleState, context: Context, key: WhistleClock): Rejection | undefined {
  const allowed = approvesFor(context.actor, state.calling) || standsIn(state, context, { key });
  return only(state, context, allowed);
}

/** `streetDeputy` of the table: deputy or head of the calling office. */
export function byDeputy(state: WhistleState, context: Context): Rejection | undefined {
  return only(state, context, leads(context.actor, state.calling.office));
}

/** `streetHead` of the table. */
export function byHead(state: WhistleState, context: Context): Rejection | undefined {
  return only(state, context, heads(context.actor, state.calling.office));
}

export function hasResult(state: WhistleState): boolean {
  return liveParticipations(state).some(({ result }) => result !== undefined);
}
