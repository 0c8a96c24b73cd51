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

/** What each code says to a person; every code a room can return stands in its catalogue. */
export type RejectionCatalogue = Readonly<Record<string, Label>>;

export function reject(code: string, field?: string, details?: Readonly<Record<string, unknown>>): Rejection {
  return {
    rejection: code,
    ...(field === undefined ? {} : { field }),
    ...(details === undefined ? {} : { details }),
  };
}

/** Tells a reason from a result. Of a union it takes out whatever has a code, also the calendar's narrower rejections. */
export function isRejection<T>(value: T): value is Rejected<T> {
  return typeof value === 'object' && value !== null && 'rejection' in value;
}

type Rejected<T> = unknown extends T ? T & Rejection : Extract<T, { readonly rejection: string }>;
