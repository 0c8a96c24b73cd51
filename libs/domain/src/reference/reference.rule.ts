import type { Decider as DeciderOf } from '../kernel/procedure.js';
import type { EventDescription } from '../kernel/event-definition.js';
import type { Command } from '../kernel/command.js';
import { ENGINE } from '../kernel/actor.js';
import type { Context } from './in-force.js';
import type { CaseEvent, NewEvent } from '../kernel/event.js';
import type { Field } from '../kernel/form.js';
import type { Label } from '../kernel/label.js';
import { isRejection, type Rejection, type RejectionCatalogue } from '../kernel/rejection.js';
import { reject } from '../kernel/shared.rejections.js';

/** A reference stream with its rules. */
export type Decider<S, E extends CaseEvent = CaseEvent> = DeciderOf<S, E, Context>;

/** What a rule of a reference stream asks to be recorded: a type with its own payload. */
export type Happening<E extends CaseEvent> =
  E extends CaseEvent<infer T, infer P> ? { readonly type: T; readonly payload: P } : never;

/** One command of a reference stream. Such a stream has no stages and owes nothing; it only grows. */
export interface ReferenceRule<S, P, E extends CaseEvent> {
  readonly name: string;
  readonly label: Label;
  readonly form: Field<P>;
  /** It may begin the stream. */
  readonly opens?: true;
  /** A command of the engine, never a person's. */
  readonly engineOnly?: true;
  permits(state: S, context: Context, payload: P): Rejection | undefined;
  decide(state: S, payload: P, context: Context): readonly Happening<E>[] | Rejection;
}

/** A rule of any payload; rules are kept in one table per stream. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the payload's type ends at the shape check of casework
type AnyReferenceRule<S, E extends CaseEvent> = ReferenceRule<S, any, E>;

export interface ReferenceStream<S, E extends CaseEvent> {
  readonly kind: string;
  readonly label: Label;
  readonly rules: readonly AnyReferenceRule<S, E>[];
  readonly events: Readonly<Record<E['type'], EventDescription>>;
  readonly rejections: RejectionCatalogue;
  initial(streamId: string): S;
  evolve(state: S, event: E): S;
}

/** Makes a decider of a stream's command table. Every event takes effect when it is recorded. */
export function referenceDecider<S, E extends CaseEvent>(stream: ReferenceStream<S, E>): Decider<S, E> {
  const { kind, label, rules, events, rejections, initial, evolve } = stream;
  return {
    kind,
    label,
    events,
    rejections,
    commands: rules.map(({ name, label, form, opens, engineOnly }) => ({
      name,
      label,
      schema: form.schema,
      opens: opens ?? false,
      engineOnly: engineOnly ?? false,
    })),
    initial,
    evolve(state, event) {
      if (!Object.hasOwn(events, event.type)) throw new Error(`${kind} knows no event ${event.type}`);
      return evolve(state, event);
    },
    decide: (state, command, context) => decideByReferenceRules(rules, state, command, context),
  };
}

function decideByReferenceRules<S, E extends CaseEvent>(
  rules: readonly AnyReferenceRule<S, E>[],
  state: S,
  command: Command,
  context: Context,
): readonly NewEvent[] | Rejection {
  const rule = rules.find((each) => each.name === command.name);
  if (rule === undefined) return reject('CASE.COMMAND_UNKNOWN', undefined, { command: command.name });
  if (rule.engineOnly && context.actor.post !== ENGINE.post) return reject('CASE.ENGINE_ONLY');
  const forbidden = rule.permits(state, context, command.payload);
  if (forbidden !== undefined) return forbidden;
  const happenings = rule.decide(state, command.payload, context);
  if (isRejection(happenings)) return happenings;
  const { actor, now } = context;
  const { pins } = context.inForce(now);
  return happenings.map(({ type, payload }) => ({
    ...{ type, payload, effectiveAt: now, actor, pins },
    command: command.name,
  }));
}

/** Rules of the district are published by the rules administrator and by nobody else. */
export function administratorOnly(_state: unknown, context: Context): Rejection | undefined {
  return context.actor.post === 'rulesAdministrator' ? undefined : reject('ACTOR.POST_FORBIDS');
}

/** What the 编办 keeps, the responsibility list and the gate's data, it publishes too; the administrator brings a release's. */
export function staffingOfficeOrAdministrator(state: unknown, context: Context): Rejection | undefined {
  return context.actor.post === 'staffingOfficer' ? undefined : administratorOnly(state, context);
}
