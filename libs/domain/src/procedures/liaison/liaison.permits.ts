import { type Context } from '../../case/case.context.js';
import { notPermitted } from '../../case/permissions.js';
import { type Rejection } from '../../kernel/rejection.js';
import { leads } from '../../reference/directory/directory.posts.js';
import { type LiaisonState } from './liaison.state.js';

/** Deputy or head of the unit whose register it is. */
export function unitDeputy(state: LiaisonState, { actor }: Context): Rejection | undefined {
  return leads(actor, state.unit) ? undefined : notPermitted(state, actor);
}
