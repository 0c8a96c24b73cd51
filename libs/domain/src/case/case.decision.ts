import type { Decision as DecisionOf } from '../kernel/decision.js';
import type { AnyRule as AnyRuleOf, CommandRule } from '../kernel/rule.js';
import type { CaseEvent } from '../kernel/event.js';
import { eventFor as eventForContext, type AnyEvent as AnyEventOf } from '../kernel/event-definition.js';
import type { Context } from './case.context.js';
import type { SharedEvent } from './case.events.js';
import type { CaseState } from './case.state.js';

/** A decision of a case: what any case may record, it may record too. */
export type Decision<S extends CaseState = CaseState, E extends CaseEvent = SharedEvent> = DecisionOf<
  S,
  E,
  Context
>;

/** A command of a case with what it declares. */
export type AnyCommand<S extends CaseState> = AnyRuleOf<S, SharedEvent, Context>;
export type AnyEvent = AnyEventOf<Context>;

/** For writing a command: the payload's type follows from its form. */
export function commandFor<S extends CaseState>() {
  return <P>(command: CommandRule<S, P, SharedEvent, Context>): AnyCommand<S> => command;
}

/** For defining events of a case: `event<Payload>({…})`. */
export function eventFor<S extends CaseState>(): ReturnType<typeof eventForContext<S, Context>> {
  return eventForContext<S, Context>();
}
