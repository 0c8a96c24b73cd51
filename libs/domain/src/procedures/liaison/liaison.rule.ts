import { type Decision, ruleFor } from '../../case/case.decision.js';
import type { Context } from '../../case/case.context.js';
import type { SharedEvent } from '../../case/case.events.js';
import { notPermitted } from '../../case/permissions.js';
import { leads } from '../../reference/directory/who.js';
import type { Rejection } from '../../kernel/rejection.js';
import type { LiaisonEvent } from './liaison.events.js';
import type { LiaisonState } from './liaison.state.js';

/** Everything that can stand in the stream of a register. */
export type AnyLiaisonEvent = LiaisonEvent | SharedEvent;
export type LiaisonDecision = Decision<LiaisonState, AnyLiaisonEvent>;

/** Writes one row of the command table. */
export const rule = ruleFor<LiaisonState, AnyLiaisonEvent>();

export function unitDeputy(state: LiaisonState, { actor }: Context): Rejection | undefined {
  return leads(actor, state.unit) ? undefined : notPermitted(state, actor);
}
