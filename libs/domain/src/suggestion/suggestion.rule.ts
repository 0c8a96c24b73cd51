import type { SharedEvent } from '../case/case.events.js';
import { notHis } from '../case/case.who.js';
import type { Context } from '../context.js';
import { leads } from '../directory/who.js';
import type { Refusal } from '../refusal.js';
import type { Decision } from '../rule/decision.js';
import { ruleFor } from '../rule/rule.js';
import type { SuggestionEvent } from './suggestion.events.js';
import type { SuggestionState } from './suggestion.state.js';

/** Everything that can stand in the stream of a suggestion. */
export type AnySuggestionEvent = SuggestionEvent | SharedEvent;
export type SuggestionDecision = Decision<SuggestionState, AnySuggestionEvent>;

/** Writes one row of the command table. */
export const rule = ruleFor<SuggestionState, AnySuggestionEvent>();

/** `sender` of the table: its deputy or head, who sent it. */
export function senderDeputy(state: SuggestionState, { actor }: Context): Refusal | undefined {
  return leads(actor, state.sender) ? undefined : notHis(state, actor);
}

export function addresseeDeputy(state: SuggestionState, { actor }: Context): Refusal | undefined {
  return leads(actor, state.addressee) ? undefined : notHis(state, actor);
}
