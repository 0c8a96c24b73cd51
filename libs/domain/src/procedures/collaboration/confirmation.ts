import { type Context } from '../../case/case.context.js';
import { notPermitted, ownWork, standsIn } from '../../case/permissions.js';
import { type Rejection } from '../../kernel/rejection.js';
import { speaksFor } from '../../reference/directory/directory.posts.js';
import { type CollaborationState } from './collaboration.state.js';

/** The requester; once its time has passed, a verifier instead. Never who worked on it. */
export function confirms(state: CollaborationState, context: Context): Rejection | undefined {
  const { actor } = context;
  const may =
    speaksFor(actor, state.requester) ||
    standsIn(state, context, { key: 'collaboration.confirm' }, 'verifier');
  return may ? ownWork(state, actor) : notPermitted(state, actor);
}
