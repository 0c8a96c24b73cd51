/** The member that makes bytes unlike all others, so that nobody finds out what they say by hashing what they might say. */
const NONCE = '_nonce';

/** 16 bytes: more than anybody can try. */
export const NONCE_BYTES = 16;

/** With a nonce beside what it says; whoever appends adds it before hashing. */
export function withNonce<T extends object>(said: T, nonce: Uint8Array): T {
  return { ...said, [NONCE]: Buffer.from(nonce).toString('base64url') };
}

/** Were its bytes made unlike all others? */
export function hasNonce(stored: unknown): boolean {
  return typeof stored === 'object' && stored !== null && NONCE in stored;
}

/** As it was said; what was recorded without a nonce as it is. */
export function withoutNonce(stored: unknown): unknown {
  if (!hasNonce(stored)) return stored;
  const { [NONCE]: _nonce, ...said } = stored as Readonly<Record<string, unknown>>;
  return said;
}
