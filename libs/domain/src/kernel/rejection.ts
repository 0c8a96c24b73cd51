import type { Label } from './label.js';

/**
 * Why nothing happened. A value, not an exception: it changes nothing in its case.
 * `rejection` is the stable code, `field` the path of the input it is about (`departments.0.unit`).
 */
export interface Rejection {
  readonly rejection: string;
  readonly field?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * What each code says to a person, and by `withDetails` what comes with it for a program; every code a room can return
 * stands in its catalogue.
 */
export type RejectionCatalogue = Readonly<Record<string, Label>>;

/** The words of a code that comes with details. */
export interface Detailed<D> extends Label {
  /** Never set; carries the type. */
  readonly details?: (details: D) => void;
}

/** `undefined` among the details: they may be left out. */
export function withDetails<D extends object | undefined>(label: Label): Detailed<D> {
  return label;
}

type DetailsOf<Entry> = 'details' extends keyof Entry
  ? Entry extends Detailed<infer D>
    ? D
    : never
  : undefined;

type FieldAndDetails<D> = [D] extends [undefined]
  ? [field?: string]
  : undefined extends D
    ? [field?: string, details?: D]
    : [field: string | undefined, details: D];

/** How a room rejects: by the codes of its catalogue alone, each with the details that its entry declares. */
export type Reject<C> = <Code extends keyof C & string>(
  code: Code,
  ...rest: FieldAndDetails<DetailsOf<C[Code]>>
) => Rejection;

export function rejectFrom<C extends RejectionCatalogue>(): Reject<C> {
  const rejectBy = (code: string, field?: string, details?: object): Rejection => ({
    rejection: code,
    ...(field === undefined ? {} : { field }),
    ...(details === undefined ? {} : { details: { ...details } }),
  });
  // What may follow a code depends on its catalogue, which is a type alone.
  return rejectBy as Reject<C>;
}

/** Tells a reason from a result. Of a union it takes out whatever has a code, also the calendar's narrower rejections. */
export function isRejection<T>(value: T): value is Rejected<T> {
  return typeof value === 'object' && value !== null && 'rejection' in value;
}

type Rejected<T> = unknown extends T ? T & Rejection : Extract<T, { readonly rejection: string }>;
