import { ENGINE } from './actor.js';
import type { Context, InForceOf } from './context.js';
import type { CaseEvent, NewEvent } from './event.js';
import type { Instant } from './instant.js';
import type { Rejection } from './rejection.js';

/** Type and payload of one event: a tuple per member of the union, so that a rule of few events fits a decision of many. */
type Recordable<E> = E extends CaseEvent<infer T, infer P> ? [type: T, payload: P] : never;

/** An event that a case of this state, or of any state that it extends, may record (`EventDefinition`). */
interface RecordedOn<S, P> {
  readonly type: string;
  fold(state: S, event: CaseEvent<string, P>): object;
}

/**
 * A decision being made: each event recorded is folded at once, so the next line of the rule sees its effect.
 * The first rejection ends it, whatever is recorded afterwards; then nothing of it is kept.
 */
export interface Decision<S, E extends CaseEvent, C extends Context> {
  readonly state: S;
  readonly context: C;
  /** When it takes effect: now, or the due instant of what settling works off. */
  readonly at: Instant;
  /** What was in force at `at`. */
  readonly inForce: InForceOf<C>;
  readonly rejected: boolean;
  record<P>(event: RecordedOn<S, P>, payload: NoInfer<P>): void;
  record(...event: Recordable<E>): void;
  reject(rejection: Rejection): void;
}

export interface OpenDecision<S, E extends CaseEvent, C extends Context> extends Decision<S, E, C> {
  /** Its events in order, or the rejection that ended it. */
  readonly outcome: readonly NewEvent[] | Rejection;
}

/**
 * Begins a decision on `state`. `byEngine` attributes it to the engine: settling, never a person's command. `judgedAt`:
 * by the rules of another instant than its own, which settling falls back to. `command` names what records its events;
 * without it the decision is only made in thought.
 */
export function beginDecision<S, E extends CaseEvent, C extends Context>(
  evolve: (state: S, event: E) => S,
  start: S,
  context: C,
  options: { at?: Instant; byEngine?: true; judgedAt?: Instant; command?: string } = {},
): OpenDecision<S, E, C> {
  const at = options.at ?? context.now;
  // A context answers with what is in force in it; TypeScript does not carry that through `InForceOf`.
  const inForce = context.inForce(options.judgedAt ?? at) as InForceOf<C>;
  const actor = options.byEngine ? ENGINE : context.actor;
  const { command = '' } = options;
  const events: NewEvent[] = [];
  let state = start;
  let rejection: Rejection | undefined;
  return {
    get state() {
      return state;
    },
    context,
    at,
    inForce,
    get rejected() {
      return rejection !== undefined;
    },
    record(kind: string | { readonly type: string }, payload: unknown) {
      if (rejection !== undefined) return;
      const type = typeof kind === 'string' ? kind : kind.type;
      const event = { type, payload, effectiveAt: at, actor, pins: inForce.pins, command };
      events.push(event);
      // Type and payload came in as a pair; a union cannot be built from its parts without saying so.
      state = evolve(state, { ...event, recordedAt: context.now } as CaseEvent as E);
    },
    reject(reason) {
      rejection ??= reason;
    },
    get outcome() {
      return rejection ?? events;
    },
  };
}
