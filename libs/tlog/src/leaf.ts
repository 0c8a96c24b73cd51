import { sha256 as portableSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/** Node's own hash is four times as fast as the portable one; a browser has no `process` and does not miss it. */
const node = globalThis.process?.getBuiltinModule?.('node:crypto');

/** SHA-256, 32 bytes. */
export const sha256: (bytes: Uint8Array) => Uint8Array =
  node === undefined ? portableSha256 : (bytes) => node.hash('sha256', bytes, 'buffer');

/** The leaf of an event in the log and the link of its case's chain: RFC 6962 §2.1, SHA-256(0x00 || envelope). */
export function leafHash(envelopeBytes: Uint8Array): Uint8Array {
  const prefixed = new Uint8Array(envelopeBytes.length + 1);
  prefixed.set(envelopeBytes, 1);
  return sha256(prefixed);
}

/** What an envelope says of its payload. Taken over the stored bytes, sealed fields included, so that destroying a key breaks no proof. */
export function payloadHash(payloadBytes: Uint8Array): Uint8Array {
  return sha256(payloadBytes);
}

/** Lower-case hexadecimal, the form in which hashes stand inside envelopes. */
export function hex(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}

/** The bytes that hex() wrote. Throws on anything else. */
export function fromHex(text: string): Uint8Array {
  return hexToBytes(text);
}

/** What the first event of a stream names as its predecessor: 32 zero bytes. */
export const GENESIS_HASH: Uint8Array = new Uint8Array(32);
