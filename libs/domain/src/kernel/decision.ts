import type { Instant } from '../calendar/instant.js';
import type { CaseState } from '../case/case.state.js';
import { ENGINE, type Context, type InForce } from './context.js';
import type { CaseEvent, NewEvent } from './event.js';
import type { Rejection } from './rejection.js';

/** Type and payload of one event: a tuple per member of the union, so that a rule of few events fits a decision of many. */
type Recordable<E> = E extends CaseEvent<infer T, infer P> ? [type: T, payload: P] : never;

/**
 * A decision being made: each event recorded is folded at once, so the next line of the rule sees its effect.
 * The first refusal ends it, whatever is recorded afterwards; then nothing of it is kept.
 */
export interface Decision<S extends CaseState, E extends CaseEvent> {
  readonly state: S;
  readonly context: Context;
  /** When it takes effect: now, or the due instant of what settling works off. */
  readonly at: Instant;
  /** What was in force at `at`. */
  readonly inForce: InForce;
  readonly rejected: boolean;
  record(...event: Recordable<E>): void;
  reject(rejection: Rejection): void;
}

export interface OpenDecision<S extends CaseState, E extends CaseEvent> extends Decision<S, E> {
  /** Its events in order, or the refusal that ended it. */
  readonly outcome: readonly NewEvent[] | Rejection;
}

/**
 * Begins a decision on `state`. `byEngine` attributes it to the engine: settling, never a person's command. `judgedAt`:
 * by the rules of another instant than its own, which settling falls back to.
 */
export function beginDecision<S extends CaseState, E extends CaseEvent>(
  evolve: (state: S, event: E) => S,
  start: S,
  context: Context,
  options: { at?: Instant; byEngine?: true; judgedAt?: Instant } = {},
): OpenDecision<S, E> {
  const at = options.at ?? context.now;
  const inForce = context.inForce(options.judgedAt ?? at);
  const actor = options.byEngine ? ENGINE : context.actor;
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
    record(...[type, payload]) {
      if (rejection !== undefined) return;
      const event = { type, payload, effectiveAt: at, actor, pins: inForce.pins };
      events.push(event);
      // `Recordable` holds the pair together; a union cannot be built from its parts without saying so.
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
