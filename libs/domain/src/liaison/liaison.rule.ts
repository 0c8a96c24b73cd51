import type { SharedEvent } from '../case/case.events.js';
import { notHis } from '../case/case.who.js';
import type { Context } from '../context.js';
import { leads } from '../directory/who.js';
import type { Refusal } from '../refusal.js';
import type { Decision } from '../rule/decision.js';
import { ruleFor } from '../rule/rule.js';
import type { LiaisonEvent } from './liaison.events.js';
import type { LiaisonState } from './liaison.state.js';

/** Everything that can stand in the stream of a register. */
export type AnyLiaisonEvent = LiaisonEvent | SharedEvent;
export type LiaisonDecision = Decision<LiaisonState, AnyLiaisonEvent>;

/** Writes one row of the command table. */
export const rule = ruleFor<LiaisonState, AnyLiaisonEvent>();

export function unitDeputy(state: LiaisonState, { actor }: Context): Refusal | undefined {
  return leads(actor, state.unit) ? undefined : notHis(state, actor);
}
