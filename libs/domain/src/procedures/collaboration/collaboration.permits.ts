import { type Context } from '../../case/case.context.js';
import { notPermitted, ownWork, standsIn } from '../../case/permissions.js';
import { type Rejection } from '../../kernel/rejection.js';
import { leads, speaksFor } from '../../reference/directory/directory.posts.js';
import { type CollaborationState } from './collaboration.state.js';

type Permits = (state: CollaborationState, context: Context) => Rejection | undefined;

/** Any post of one of the two sides, or its deputy. */
const of =
  (side: 'requester' | 'requested', acts: typeof speaksFor): Permits =>
  (state, { actor }) =>
    acts(actor, state[side]) ? undefined : notPermitted(state, actor);

export const byRequested = of('requested', speaksFor);
export const byRequestedDeputy = of('requested', leads);
export const byRequester = of('requester', speaksFor);
export const byRequesterDeputy = of('requester', leads);

/** Of a result: the requester; once its time has passed, a verifier instead. Never who worked on it. */
export const confirms: Permits = (state, context) => {
  const { actor } = context;
  const may =
    speaksFor(actor, state.requester) ||
    standsIn(state, context, { key: 'collaboration.confirm' }, 'verifier');
  return may ? ownWork(state, actor) : notPermitted(state, actor);
};
