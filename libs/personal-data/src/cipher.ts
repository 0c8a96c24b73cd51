import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface Ciphertext {
  readonly nonce: Uint8Array;
  /** With the authentication tag at its end. */
  readonly ciphertext: Uint8Array;
}

export function newKey(): Uint8Array {
  return randomBytes(KEY_BYTES);
}

/** AES-256-GCM with a random nonce; `bound` is authenticated beside it, so that a value cannot be moved elsewhere. */
export function encrypt(key: Uint8Array, plaintext: Uint8Array, bound: string): Ciphertext {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
  return {
    nonce,
    ciphertext: Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]),
  };
}

/** Throws when the key is another, or one bit of what is opened or of `bound` differs. */
export function decrypt(key: Uint8Array, { nonce, ciphertext }: Ciphertext, bound: string): Uint8Array {
  const end = ciphertext.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    .setAAD(Buffer.from(bound))
    .setAuthTag(ciphertext.subarray(end));
  return Buffer.concat([decipher.update(ciphertext.subarray(0, end)), decipher.final()]);
}

/** The master key from its base64 text; throws when it is not 32 bytes, without repeating it. */
export function masterKeyOf(base64: string): Uint8Array {
  const key = Buffer.from(base64, 'base64');
  if (key.length !== KEY_BYTES) throw new Error('TIAOKUAI_MASTER_KEY must be 32 bytes in base64');
  return key;
}

/** A key for one purpose, derived from the master key, so that no two uses share one. */
export function deriveKey(masterKey: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', masterKey, new Uint8Array(0), `tiaokuai/${purpose}`, KEY_BYTES));
}
