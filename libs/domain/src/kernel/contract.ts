import type { Field } from './form.js';
import type { Label } from './label.js';
import type { Reaction } from './reaction.js';

/** A command that one case sends to another: both sides import this, and neither the other's rules. */
export interface Contract<P> {
  readonly name: string;
  /** Never set; carries the type. */
  readonly payload?: P;
}

/** A command that begins a case of a kind. */
export interface Opening<P> extends Contract<P> {
  readonly kind: string;
}

export function opening<P>(kind: string, name: string): Opening<P> {
  return { kind, name };
}

export function advancing<P>(name: string): Contract<P> {
  return { name };
}

/** How the engine knows a reaction, and what people read of it. */
interface Words {
  readonly key: string;
  readonly about: Label;
}

/** A reaction that begins a case. */
export function open<P>(contract: Opening<P>, payload: NoInfer<P>, { key, about }: Words): Reaction {
  const { kind, name } = contract;
  return { key, does: 'open', kind, about, command: { name, payload } };
}

/** A reaction that sends a command to a case that has begun. */
export function advance<P>(
  { name }: Contract<P>,
  payload: NoInfer<P>,
  { key, about, caseId }: Words & { readonly caseId: string },
): Reaction {
  return { key, does: 'advance', caseId, about, command: { name, payload } };
}

/** A reaction that ends a case which an earlier reaction of this one, of that key, opened and which has not reported back. */
export function endOpened<P>(
  { name }: Contract<P>,
  payload: NoInfer<P>,
  { key, about, opening }: Words & { readonly opening: { readonly kind: string; readonly key: string } },
): Reaction {
  return { key, does: 'endOpened', opening, about, command: { name, payload } };
}

/**
 * Name and form of the command that a contract speaks of, to be spread into its rule. It does not compile where the form
 * would turn away what the contract lets others send: a field of another type, one that is missing, one too many.
 */
export function answers<Sent, Asked>(
  { name }: Contract<Sent>,
  form: Field<Asked> & Accepts<Sent, Asked>,
): { readonly name: string; readonly form: Field<Asked> } {
  return { name, form };
}

type Accepts<Sent, Asked> = [Sent] extends [Asked]
  ? [Unasked<Sent, Asked>] extends [never]
    ? unknown
    : { readonly unasked: Unasked<Sent, Asked> }
  : { readonly sent: Sent };

/** Names of fields that may be sent and are not asked for, at any depth. */
type Unasked<Sent, Asked> = Sent extends readonly (infer S)[]
  ? Asked extends readonly (infer A)[]
    ? Unasked<S, A>
    : never
  : Sent extends object
    ? {
        [K in keyof Sent]-?: K extends keyof Asked ? Unasked<NonNullable<Sent[K]>, NonNullable<Asked[K]>> : K;
      }[keyof Sent]
    : never;
