import type { PipeTransform } from '@nestjs/common';
import { reject, type JsonSchema } from '@tiaokuai/domain';
import { RequestRefused } from './request-refused.js';

/** How one field of a body or a query is read, and how the OpenAPI document describes it. */
export interface Reader<T> {
  readonly schema: JsonSchema;
  readonly mayBeAbsent?: true;
  /** Undefined: the value is not valid. */
  read(value: unknown): T | undefined;
}
export type Readers = Readonly<Record<string, Reader<unknown>>>;

type Value<R> = R extends Reader<infer T> ? T : never;
type Read<R extends Readers> = {
  readonly [K in keyof R as R[K] extends { mayBeAbsent: true } ? never : K]: Value<R[K]>;
} & {
  readonly [K in keyof R as R[K] extends { mayBeAbsent: true } ? K : never]?: Value<R[K]>;
};

/**
 * Reads a body or a query whose fields are known, and refuses every other: REQUEST.FIELD_MISSING, REQUEST.FIELD_INVALID
 * or REQUEST.FIELD_UNKNOWN with the field's name. Payloads of commands are not read here: casework checks them.
 */
export function fields<R extends Readers>(readers: R): PipeTransform<unknown, Read<R>> {
  return { transform: (given) => readFields(given, readers) };
}

function readFields<R extends Readers>(given: unknown, readers: R): Read<R> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new RequestRefused(reject('REQUEST.BODY_MALFORMED'));
  const values = new Map<string, unknown>(Object.entries(given));
  for (const name of values.keys())
    if (!Object.hasOwn(readers, name)) throw new RequestRefused(reject('REQUEST.FIELD_UNKNOWN', name));
  const read = Object.entries(readers).flatMap(([name, reader]) => {
    if (!values.has(name)) {
      if (reader.mayBeAbsent) return [];
      throw new RequestRefused(reject('REQUEST.FIELD_MISSING', name));
    }
    const value = reader.read(values.get(name));
    if (value === undefined) throw new RequestRefused(reject('REQUEST.FIELD_INVALID', name));
    return [[name, value] as const];
  });
  // Every reader has given its own field; a record of them is what Read<R> says.
  return Object.fromEntries(read) as Read<R>;
}

export function optional<T>(reader: Reader<T>): Reader<T> & { readonly mayBeAbsent: true } {
  return { ...reader, mayBeAbsent: true };
}

/** A text of 1 to `max` characters, blanks alone refused, that can be stored and compared. */
export function text(max = 100): Reader<string> {
  return {
    schema: { type: 'string', minLength: 1, maxLength: max },
    read(value) {
      if (typeof value !== 'string' || value.length > max || value.trim() === '') return undefined;
      return value.includes('\u0000') || !value.isWellFormed() ? undefined : value;
    },
  };
}

export function oneOf<const C extends string>(...codes: readonly C[]): Reader<C> {
  return { schema: { type: 'string', enum: codes }, read: (value) => codes.find((code) => code === value) };
}

/** A whole number, in a query as digits. */
export function wholeNumber({ min, max }: { readonly min: number; readonly max: number }): Reader<number> {
  return {
    schema: { type: 'integer', minimum: min, maximum: max },
    read(value) {
      const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
      if (typeof number !== 'number' || !Number.isInteger(number)) return undefined;
      return number < min || number > max ? undefined : number;
    },
  };
}

/** `true` or `false`, in a query as text. */
export const flag: Reader<boolean> = {
  schema: { type: 'boolean' },
  read(value) {
    if (typeof value === 'boolean') return value;
    return value === 'true' ? true : value === 'false' ? false : undefined;
  },
};

/** Any JSON value but null. */
export const anything: Reader<NonNullable<unknown>> = { schema: {}, read: (value) => value ?? undefined };
