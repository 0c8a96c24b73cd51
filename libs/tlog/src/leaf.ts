import { sha256 as sha256Of } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';

const LEAF_PREFIX = Uint8Array.of(0);

/** SHA-256, 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return sha256Of(bytes);
}

/** The leaf of an event in the log and the link of its case's chain: RFC 6962 §2.1, SHA-256(0x00 || envelope). */
export function leafHash(envelopeBytes: Uint8Array): Uint8Array {
  return sha256Of(concatBytes(LEAF_PREFIX, envelopeBytes));
}

/** What an envelope says of its payload. Taken over the stored bytes, sealed fields included, so that destroying a key breaks no proof. */
export function payloadHash(payloadBytes: Uint8Array): Uint8Array {
  return sha256Of(payloadBytes);
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
