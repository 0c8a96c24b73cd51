import type { SharedEvent } from '../case/case.events.js';
import { notHis } from '../case/case.who.js';
import type { Actor } from '../context.js';
import { leads } from '../directory/who.js';
import type { Refusal } from '../refusal.js';
import type { Decision } from '../rule/decision.js';
import { ruleFor } from '../rule/rule.js';
import type { NoticeEvent } from './result-notification.events.js';
import type { NoticeState } from './result-notification.state.js';

/** Everything that can stand in the stream of a notice. */
export type AnyNoticeEvent = NoticeEvent | SharedEvent;
export type NoticeDecision = Decision<NoticeState, AnyNoticeEvent>;

/** Writes one row of the command table. */
export const rule = ruleFor<NoticeState, AnyNoticeEvent>();

/** The deputy of the sender; NOT_A_PARTY to strangers. */
export function senderDeputy(state: NoticeState, actor: Actor): Refusal | undefined {
  return leads(actor, state.sender) ? undefined : notHis(state, actor);
}
