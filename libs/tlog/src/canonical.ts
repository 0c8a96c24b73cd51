import canonicalize from 'canonicalize';

const LONE_SURROGATE = /\p{Surrogate}/u;
const encoder = new TextEncoder();

/** A value that has no single canonical form. `path` names the place ("$.actor.person"); the value itself is never quoted. */
export class NotCanonicalError extends Error {
  override readonly name = 'NotCanonicalError';

  constructor(
    readonly path: string,
    readonly why: string,
  ) {
    super(`${path} has no canonical form: ${why}`);
  }
}

/**
 * The one byte sequence that stands for a JSON value (RFC 8785, UTF-8), for hashing and for storage.
 * Throws NotCanonicalError on everything that JSON would drop, bend or write in two ways: undefined, functions, symbols, bigint,
 * Date and other class instances, NaN, infinities, integers beyond 2^53, holes in arrays, lone surrogates in text or keys.
 */
export function canonicalBytes(value: unknown): Uint8Array {
  refuseAmbiguous(value, '$');
  // A cycle has overflowed the stack above; what is left is a plain tree, for which canonicalize always gives text.
  return encoder.encode(canonicalize(value) ?? '');
}

function refuseAmbiguous(value: unknown, path: string): void {
  switch (typeof value) {
    case 'boolean':
      return;
    case 'string':
      return refuseLoneSurrogate(value, path);
    case 'number':
      return refuseInexact(value, path);
    case 'object':
      return refuseInside(value, path);
    default:
      throw new NotCanonicalError(path, `${typeof value} is not JSON`);
  }
}

function refuseLoneSurrogate(text: string, path: string): void {
  if (LONE_SURROGATE.test(text)) throw new NotCanonicalError(path, 'text with a lone surrogate');
}

function refuseInexact(value: number, path: string): void {
  if (!Number.isFinite(value)) throw new NotCanonicalError(path, 'a number that is not finite');
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new NotCanonicalError(path, 'an integer beyond 2^53');
  }
}

function refuseInside(value: object | null, path: string): void {
  if (value === null) return;
  if (Array.isArray(value)) {
    // By index, because forEach would skip the holes that JSON turns into null.
    for (let index = 0; index < value.length; index += 1) refuseAmbiguous(value[index], `${path}[${index}]`);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new NotCanonicalError(path, `an instance of ${value.constructor.name} is not plain data`);
  }
  for (const [key, member] of Object.entries(value)) {
    refuseLoneSurrogate(key, `${path}, one of its keys`);
    refuseAmbiguous(member, `${path}.${key}`);
  }
}
