import { type Decision, ruleFor } from '../../case/case.decision.js';
import type { Context } from '../../case/case.context.js';
import type { SharedEvent } from '../../case/case.events.js';
import { notPermitted } from '../../case/permissions.js';
import { leads } from '../../reference/directory/who.js';
import type { Rejection } from '../../kernel/rejection.js';
import type { SuggestionEvent } from './suggestion.events.js';
import type { SuggestionState } from './suggestion.state.js';

/** Everything that can stand in the stream of a suggestion. */
export type AnySuggestionEvent = SuggestionEvent | SharedEvent;
export type SuggestionDecision = Decision<SuggestionState, AnySuggestionEvent>;

/** Writes one row of the command table. */
export const rule = ruleFor<SuggestionState, AnySuggestionEvent>();

/** `sender` of the table: its deputy or head, who sent it. */
export function senderDeputy(state: SuggestionState, { actor }: Context): Rejection | undefined {
  return leads(actor, state.sender) ? undefined : notPermitted(state, actor);
}

export function addresseeDeputy(state: SuggestionState, { actor }: Context): Rejection | undefined {
  return leads(actor, state.addressee) ? undefined : notPermitted(state, actor);
}
