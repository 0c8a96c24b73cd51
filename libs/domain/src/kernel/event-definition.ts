import type { Context, InForceOf } from './context.js';
import type { CaseEvent } from './event.js';
import type { Field } from './form.js';
import type { Label } from './label.js';
import type { OpenReaction, Reaction } from './reaction.js';
import type { SealedFields } from './sealed-kind.js';

/** What an event looks like to whoever stores, shows or explains it. */
export interface EventDescription {
  readonly label: Label;
  readonly schemaVersion: number;
  /** Payload fields that may hold a citizen's personal data: sealed before the append, opened only on record. */
  readonly sealed?: SealedFields;
  /** A unit's own talk: who sees the case `asParty` reads that of his own unit alone. */
  readonly inner?: true;
  /** What the rules themselves write where people write a reason. */
  readonly reasons?: Readonly<Record<string, Label>>;
  /**
   * What a payload field is called in a history, where the form of the command that records it asks for no such field, or
   * for another thing under that name.
   */
  readonly fields?: Readonly<Record<string, Field<unknown>>>;
}

/** One event of a case as it is about to set something off: the fold before and after it, and what was in force. */
export interface Moment<S, P, C extends Context> {
  readonly before: S;
  readonly event: CaseEvent<string, P>;
  readonly after: S;
  /** At the event's `effectiveAt`, so that a retry gives the same. */
  readonly inForce: InForceOf<C>;
}

/** One kind of event: what it is called, what it holds, what it changes and what it sets off elsewhere. */
export interface EventDefinition<S, P, C extends Context = Context> extends EventDescription {
  readonly type: string;
  /** What it changes: the fields given replace those of the state. */
  fold(state: S, event: CaseEvent<string, P>): Partial<S>;
  reactions?(moment: Moment<S, P, C>): readonly Reaction[];
  /**
   * Takes it the ground from what an earlier event would open and nobody has opened yet? Only what annuls does (taken
   * back, withdrawn, ruled away), never what was done late. What is open already is ended by a reaction.
   */
  annuls?(moment: Omit<Moment<S, P, C>, 'inForce'>, opening: OpenReaction): boolean;
}

/** An event of any state and payload; `record` holds the two together where an event is recorded. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of events has many states and payloads
export type AnyEvent<C extends Context = Context> = EventDefinition<any, any, C>;

/** For defining events of a case: `event<Payload>({…})`. */
export function eventFor<S, C extends Context = Context>() {
  return <P = Readonly<Record<never, never>>>(
    definition: EventDefinition<S, P, C>,
  ): EventDefinition<S, P, C> => definition;
}

/** Is this a stored event of that kind? */
export function isEventOf<S, P, C extends Context>(
  definition: EventDefinition<S, P, C>,
  event: Pick<CaseEvent, 'type' | 'payload'>,
): event is CaseEvent<string, P> {
  return event.type === definition.type;
}
