import { isPanelPost } from '../kernel/post.js';
import type { Actor } from '../kernel/actor.js';
import { isSameDoer, type Doer } from '../kernel/doer.js';
import type { Context } from './case.context.js';
import { heads } from '../reference/directory/directory.posts.js';
import { openObligation, type Which } from './obligation/obligation.end.js';
import type { Obligation } from '../kernel/obligation.js';
import type { Rejection } from '../kernel/rejection.js';
import { reject } from '../kernel/shared.rejections.js';
import type { CaseState, Party } from './case.state.js';

export const POST_FORBIDS = reject('ACTOR.POST_FORBIDS');
export const NOT_A_PARTY = reject('CASE.NOT_A_PARTY');

export function partyOf(state: CaseState, unit: string): Party | undefined {
  return state.parties.find((each) => each.unit === unit);
}

/** Why an act is not for this actor: NOT_A_PARTY to strangers, POST_FORBIDS to those inside. */
export function notPermitted(state: CaseState, { unit }: Actor): Rejection {
  return partyOf(state, unit) === undefined ? NOT_A_PARTY : POST_FORBIDS;
}

/** Is the actor's unit in the case with a say in it? Copies (抄送) only read. */
export function isParty(state: CaseState, actor: Actor): boolean {
  const party = partyOf(state, actor.unit);
  return party !== undefined && party.role !== 'copy';
}

/** Does the actor sit in the district's command centre? */
export function inCentre(context: Context): boolean {
  const { directory } = context.inForce(context.now);
  const { unit, post } = context.actor;
  return directory.units[unit]?.kind === 'commandCentre' && !isPanelPost(post);
}

/** `centreDeputy` of the tables: a deputy of the command centre, or its head. */
export function leadsCentre(context: Context): boolean {
  const { actor } = context;
  return inCentre(context) && (actor.post === 'centreDeputy' || heads(actor, actor.unit));
}

/**
 * Once a procedural limit has passed, the centre's deputy may do the act instead of whoever owed it, so that no case
 * hangs on an unwilling party. Acts of verification pass to a `verifier` instead: `by: 'verifier'`. What is owed may itself
 * say otherwise (`standIn`).
 */
export function standsIn(
  state: CaseState,
  context: Context,
  which: Which,
  by: 'centreDeputy' | 'verifier' = 'centreDeputy',
): boolean {
  const owed = openObligation(state, which);
  if (owed === undefined || !isPassedDecision(owed) || owed.standIn === 'nobody') return false;
  return (owed.standIn ?? by) === 'verifier' ? context.actor.post === 'verifier' : leadsCentre(context);
}

/** A decision that was owed and is late: from then on somebody else may do it. */
export function isPassedDecision(owed: Pick<Obligation, 'class' | 'status'>): boolean {
  return owed.class === 'procedural' && owed.status === 'elapsed';
}

/** Nobody verifies, accepts or evaluates what he worked on himself, nor lets another do so on his behalf. */
export function ownWork(state: CaseState, actor: Actor): Rejection | undefined {
  const handled = state.handlers.some((each) => isSameDoer(each, actor));
  return handled ? reject('CASE.SELF_VERIFICATION') : undefined;
}

/** Nobody reviews or decides on what he asked for himself, had asked for or asked for on behalf of somebody. */
export function ownRequest(askedBy: Doer, actor: Actor): Rejection | undefined {
  return isSameDoer(askedBy, actor) ? reject('CASE.SELF_VERIFICATION') : undefined;
}
