import type { PipeTransform } from '@nestjs/common';
import { lengthOf, visibleText, type JsonSchema } from '@tiaokuai/domain';
import { rejectRequest } from './edge-rejections.js';
import { isUuid } from './params.pipes.js';
import { RejectionError } from './rejection-error.js';

/** How one field of a body or a query is read, and how the OpenAPI document describes it. */
export interface FieldReader<T> {
  readonly schema: JsonSchema;
  readonly mayBeAbsent?: true;
  /** Undefined: the value is not valid. */
  read(value: unknown): T | undefined;
}
export type FieldReaders = Readonly<Record<string, FieldReader<unknown>>>;

type Value<R> = R extends FieldReader<infer T> ? T : never;
type Read<R extends FieldReaders> = {
  readonly [K in keyof R as R[K] extends { mayBeAbsent: true } ? never : K]: Value<R[K]>;
} & {
  readonly [K in keyof R as R[K] extends { mayBeAbsent: true } ? K : never]?: Value<R[K]>;
};

/**
 * Reads a body or a query whose fields are known, and rejects every other: REQUEST.FIELD_MISSING, REQUEST.FIELD_INVALID
 * or REQUEST.FIELD_UNKNOWN with the field's name. Payloads of commands are not read here: casework checks them.
 */
export function fields<R extends FieldReaders>(readers: R): PipeTransform<unknown, Read<R>> {
  return { transform: (given) => readFields(given, readers) };
}

function readFields<R extends FieldReaders>(given: unknown, readers: R): Read<R> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new RejectionError(rejectRequest('REQUEST.BODY_MALFORMED'));
  const values = new Map<string, unknown>(Object.entries(given));
  for (const name of values.keys())
    if (!Object.hasOwn(readers, name)) throw new RejectionError(rejectRequest('REQUEST.FIELD_UNKNOWN', name));
  const read = Object.entries(readers).flatMap(([name, reader]) => {
    if (!values.has(name)) {
      if (reader.mayBeAbsent) return [];
      throw new RejectionError(rejectRequest('REQUEST.FIELD_MISSING', name));
    }
    const value = reader.read(values.get(name));
    if (value === undefined) throw new RejectionError(rejectRequest('REQUEST.FIELD_INVALID', name));
    return [[name, value] as const];
  });
  // Every reader has given its own field; a record of them is what Read<R> says.
  return Object.fromEntries(read) as Read<R>;
}

export function optional<T>(reader: FieldReader<T>): FieldReader<T> & { readonly mayBeAbsent: true } {
  return { ...reader, mayBeAbsent: true };
}

/** A text of 1 to `max` characters, blanks alone rejected, that can be stored and compared; without what nobody sees. */
export function text(max = 100): FieldReader<string> {
  return {
    schema: { type: 'string', minLength: 1, maxLength: max },
    read(value) {
      if (typeof value !== 'string' || value.includes('\u0000') || !value.isWellFormed()) return undefined;
      const visible = visibleText(value);
      return visible.trim() === '' || lengthOf(visible) > max ? undefined : visible;
    },
  };
}

/** The id of a case: a lower-case uuid. */
export const uuid: FieldReader<string> = {
  schema: { type: 'string', format: 'uuid' },
  read: (value) => (typeof value === 'string' && isUuid(value) ? value : undefined),
};

/** One of a closed list, given as a record so that the compiler misses no code of its type. */
export function oneOf<C extends string>(choices: Readonly<Record<C, true>>): FieldReader<C> {
  const isChoice = (value: unknown): value is C => typeof value === 'string' && Object.hasOwn(choices, value);
  return {
    schema: { type: 'string', enum: Object.keys(choices) },
    read: (value) => (isChoice(value) ? value : undefined),
  };
}

/** A whole number, in a query as digits. */
export function wholeNumber({
  min,
  max,
}: {
  readonly min: number;
  readonly max: number;
}): FieldReader<number> {
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
export const flag: FieldReader<boolean> = {
  schema: { type: 'boolean' },
  read(value) {
    if (typeof value === 'boolean') return value;
    return value === 'true' ? true : value === 'false' ? false : undefined;
  },
};

/** Any JSON value but null. */
export const anything: FieldReader<NonNullable<unknown>> = {
  schema: {},
  read: (value) => value ?? undefined,
};
