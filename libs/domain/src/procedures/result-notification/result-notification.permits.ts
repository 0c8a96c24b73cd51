import { notPermitted } from '../../case/permissions.js';
import type { Actor } from '../../kernel/actor.js';
import type { Rejection } from '../../kernel/rejection.js';
import { leads } from '../../reference/directory/directory.posts.js';
import type { ResultNotificationState } from './result-notification.state.js';

/** The deputy or head of the sender; NOT_A_PARTY to strangers. */
export function senderDeputy(state: ResultNotificationState, actor: Actor): Rejection | undefined {
  return leads(actor, state.sender) ? undefined : notPermitted(state, actor);
}
