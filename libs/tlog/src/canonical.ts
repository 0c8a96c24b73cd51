/** Printable ASCII without quote and backslash stands for itself: codes, ids, instants, hashes, most of an envelope. */
const STANDS_FOR_ITSELF = /^[ !#-[\]-~]*$/;

const encoder = new TextEncoder();
/** Node's Buffer writes short texts four times as fast; a browser has none and does not miss it. */
const utf8: (text: string) => Uint8Array =
  globalThis.Buffer === undefined ? (text) => encoder.encode(text) : (text) => Buffer.from(text, 'utf8');

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
  return utf8(written(value, '$'));
}

function written(value: unknown, path: string): string {
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'string':
      return text(value, path);
    case 'number':
      return number(value, path);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? array(value, path) : object(value, path);
    default:
      throw new NotCanonicalError(path, `${typeof value} is not JSON`);
  }
}

/** For well-formed text JSON.stringify escapes exactly what RFC 8785 §3.2.2.2 asks for. */
function text(value: string, path: string): string {
  if (STANDS_FOR_ITSELF.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new NotCanonicalError(path, 'text with a lone surrogate');
  return JSON.stringify(value);
}

/** RFC 8785 §3.2.2.3 is ECMAScript's own way of writing numbers; minus zero becomes 0 there too. */
function number(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new NotCanonicalError(path, 'a number that is not finite');
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new NotCanonicalError(path, 'an integer beyond 2^53');
  }
  return String(value);
}

function array(values: readonly unknown[], path: string): string {
  let items = '';
  // By index, because join and map would skip the holes that JSON turns into null.
  for (let index = 0; index < values.length; index += 1) {
    items += `${index === 0 ? '' : ','}${written(values[index], `${path}[${index}]`)}`;
  }
  return `[${items}]`;
}

function object(value: object, path: string): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Plain objects of another realm count as plain too: their prototype is the root of its chain.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new NotCanonicalError(path, `an instance of ${value.constructor.name} is not plain data`);
  }
  const members = value as Readonly<Record<string, unknown>>;
  let fields = '';
  // sort() without a comparison orders by UTF-16 code units, which is what RFC 8785 §3.2.3 asks for.
  for (const key of Object.keys(members).sort()) {
    fields += `${fields === '' ? '' : ','}${nameOf(key, path)}:${written(members[key], `${path}.${key}`)}`;
  }
  return `{${fields}}`;
}

/** The few hundred keys of our own schemas, quoted once; a fifth of the whole is spent on them otherwise. */
const quoted = new Map<string, string>();
const MOST_QUOTED = 2000;

function nameOf(key: string, path: string): string {
  const known = quoted.get(key);
  if (known !== undefined) return known;
  const name = text(key, `${path}, one of its keys`);
  if (quoted.size < MOST_QUOTED) quoted.set(key, name);
  return name;
}
