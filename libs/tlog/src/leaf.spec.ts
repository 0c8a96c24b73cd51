import { createHash } from 'node:crypto';
import { fromHex, GENESIS_HASH, hex, leafHash, payloadHash, sha256 } from './leaf.js';

const bytes = new TextEncoder().encode('{"type":"WhistleBlown"}');

describe('hashes', () => {
  it('hashes as node:crypto does', () => {
    expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(payloadHash(bytes)).toEqual(sha256(bytes));
  });

  it('puts the byte 0x00 before a leaf, so that no leaf can pass for a node (RFC 6962 §2.1)', () => {
    const expected = createHash('sha256').update(Uint8Array.of(0)).update(bytes).digest('hex');
    expect(hex(leafHash(bytes))).toBe(expected);
    expect(hex(leafHash(new Uint8Array()))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  it('reads back the hexadecimal it wrote, and begins every chain at 32 zero bytes', () => {
    expect(fromHex(hex(leafHash(bytes)))).toEqual(leafHash(bytes));
    expect(hex(GENESIS_HASH)).toBe('0'.repeat(64));
  });
});
