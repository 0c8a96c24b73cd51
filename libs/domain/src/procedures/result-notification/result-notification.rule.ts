import type { SharedEvent } from '../../case/case.events.js';
import { notPermitted } from '../../case/permissions.js';
import type { Actor } from '../../kernel/context.js';
import { leads } from '../../reference/directory/who.js';
import type { Rejection } from '../../kernel/rejection.js';
import type { Decision } from '../../kernel/decision.js';
import { ruleFor } from '../../kernel/rule.js';
import type { NoticeEvent } from './result-notification.events.js';
import type { NoticeState } from './result-notification.state.js';

/** Everything that can stand in the stream of a notice. */
export type AnyNoticeEvent = NoticeEvent | SharedEvent;
export type NoticeDecision = Decision<NoticeState, AnyNoticeEvent>;

/** Writes one row of the command table. */
export const rule = ruleFor<NoticeState, AnyNoticeEvent>();

/** The deputy of the sender; NOT_A_PARTY to strangers. */
export function senderDeputy(state: NoticeState, actor: Actor): Rejection | undefined {
  return leads(actor, state.sender) ? undefined : notPermitted(state, actor);
}
