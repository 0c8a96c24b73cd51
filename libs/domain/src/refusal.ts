import type { Label } from './label.js';

/**
 * Why nothing happened. A value, not an exception: it changes nothing in its case.
 * `refusal` is the stable code (domain.md 2.9), `field` the path of the input it is about (`departments.0.unit`).
 */
export interface Refusal {
  readonly refusal: string;
  readonly field?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What each code says to a person; every code a room can return stands in its catalogue. */
export type RefusalCatalogue = Readonly<Record<string, Label>>;

export function refuse(code: string, field?: string, details?: Readonly<Record<string, unknown>>): Refusal {
  return {
    refusal: code,
    ...(field === undefined ? {} : { field }),
    ...(details === undefined ? {} : { details }),
  };
}

/** Tells a reason from a result. Of a union it takes out whatever has a code, also the calendar's narrower refusals. */
export function isRefusal<T>(value: T): value is Refused<T> {
  return typeof value === 'object' && value !== null && 'refusal' in value;
}

type Refused<T> = unknown extends T ? T & Refusal : Extract<T, { readonly refusal: string }>;
