import type { AnyCommand } from './case.decision.js';
import type { Actor } from '../kernel/actor.js';
import type { Context } from './case.context.js';
import { isSameDoer } from '../kernel/doer.js';
import { POSTS, type PostCode } from '../kernel/post.js';
import type { Rejection } from '../kernel/rejection.js';
import { reject } from '../kernel/shared.rejections.js';
import { withDoer, type CaseState, type CentrePersons } from './case.state.js';

/** Nobody acts in one case from the command centre and from the supervision centre. */

const COMMAND: readonly PostCode[] = POSTS.commandCentre;
const SUPERVISION: readonly PostCode[] = POSTS.supervisionCentre;

function noting(seen: CentrePersons, actor: Actor): CentrePersons {
  const command = COMMAND.includes(actor.post) ? withDoer(seen.command, actor) : seen.command;
  const supervision = SUPERVISION.includes(actor.post) ? withDoer(seen.supervision, actor) : seen.supervision;
  return command === seen.command && supervision === seen.supervision ? seen : { command, supervision };
}

/** Remembers from which centre somebody acted here. */
export function withCentrePerson<S extends CaseState>(state: S, actor: Actor): S {
  const centrePersons = noting(state.centrePersons, actor);
  return centrePersons === state.centrePersons ? state : { ...state, centrePersons };
}

function separated(state: CaseState, { actor }: Context): Rejection | undefined {
  const { command, supervision } = state.centrePersons;
  const other = COMMAND.includes(actor.post) ? supervision : SUPERVISION.includes(actor.post) ? command : [];
  const both = other.some((each) => isSameDoer(each, actor));
  return both ? reject('CASE.SELF_VERIFICATION') : undefined;
}

/** The rule, with the two centres kept apart. */
export function keptApart<S extends CaseState>(rule: AnyCommand<S>): AnyCommand<S> {
  return {
    ...rule,
    permits: (state, context, about) => rule.permits(state, context, about) ?? separated(state, context),
  };
}
