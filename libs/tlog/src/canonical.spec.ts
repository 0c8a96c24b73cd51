import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalBytes, NotCanonicalError } from './canonical.js';

const text = (value: unknown) => new TextDecoder().decode(canonicalBytes(value));

describe('canonical bytes', () => {
  it('writes the example of RFC 8785, section 3.2.2, as section 3.2.4 prints it', () => {
    const example = {
      numbers: [Number('333333333.33333329'), 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(text(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code units, as RFC 8785 section 3.2.3 shows', () => {
    const shuffled = {
      '\u20ac': 1,
      '\r': 2,
      '\ufb33': 3,
      '1': 4,
      '\ud83d\ude00': 5,
      '\u0080': 6,
      '\u00f6': 7,
    };
    expect(text(shuffled)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
  });

  it('gives the same bytes for the same value whatever the order of its keys; JSON reads them back, and a second implementation writes the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }).map(withSafeNumbers), (value) => {
        const shuffled = reversedKeys(value);
        expect(canonicalBytes(shuffled)).toEqual(canonicalBytes(value));
        expect(JSON.parse(text(value))).toEqual(value);
        expect(text(value)).toBe(canonicalize(value));
      }),
    );
  });

  it.each([
    ['undefined inside an object', { facts: undefined }, '$.facts'],
    ['a hole in an array', [1, , 3], '$[1]'], // eslint-disable-line no-sparse-arrays
    ['a bigint', { n: 1n }, '$.n'],
    ['a function', { f: () => 1 }, '$.f'],
    ['a Date', { at: new Date(0) }, '$.at'],
    ['a Map', new Map(), '$'],
    ['bytes', { raw: Uint8Array.of(1) }, '$.raw'],
    ['NaN', [Number.NaN], '$[0]'],
    ['infinity', [Number.POSITIVE_INFINITY], '$[0]'],
    ['an integer beyond 2^53', { n: 2 ** 53 }, '$.n'],
    ['a lone high surrogate', { facts: 'a\ud83d' }, '$.facts'],
    ['a lone low surrogate', { facts: '\ude00b' }, '$.facts'],
    ['a lone surrogate in a key', { '\ud83d': 1 }, '$, one of its keys'],
  ])('refuses %s and names the place', (_what, value, path) => {
    expect(() => canonicalBytes(value)).toThrow(NotCanonicalError);
    expect(() => canonicalBytes(value)).toThrow(path);
  });
});

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '?');
}

function withSafeNumbers(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (typeof value === 'number')
    return Object.is(value, -0) || !Number.isSafeInteger(Math.trunc(value)) ? 0 : value;
  if (Array.isArray(value)) return value.map(withSafeNumbers);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [wellFormed(key), withSafeNumbers(member)]),
  );
}

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversedKeys(member)]),
  );
}
