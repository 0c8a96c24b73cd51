import { Pool } from 'pg';
import { decrypt, deriveKey, encrypt, masterKeyOf } from './cipher.js';
import { SubjectKeys } from './subject-keys.js';

/** A sealed value as it stands in an event's payload. Bytes are base64url. */
export interface SealedValue {
  readonly sealed: {
    readonly subject: string;
    readonly keyId: string;
    readonly nonce: string;
    readonly ciphertext: string;
  };
}

export interface PersonalDataStore {
  /** Seals any JSON value under the key of one subject of one case. */
  seal(caseId: string, subject: string, value: unknown): Promise<SealedValue>;
  /** The value; undefined when its key was destroyed. Throws when the value was altered or belongs to another case. */
  open(caseId: string, sealed: SealedValue): Promise<unknown>;
  /** For the digest by which a repeated command is known. */
  readonly commandDigestKey: Uint8Array;
  /** For the API's session tokens. */
  readonly sessionKey: Uint8Array;
  close(): Promise<void>;
}

/**
 * Opens the store of keys. `masterKey`: 32 bytes in base64; whoever holds it and the keys database can read everything.
 * `patienceMillis`: a connection or a statement that takes longer fails.
 */
export function openPersonalDataStore(options: {
  url: string;
  masterKey: string;
  patienceMillis?: number;
}): PersonalDataStore {
  const masterKey = masterKeyOf(options.masterKey);
  const { patienceMillis } = options;
  const pool = new Pool({
    connectionString: options.url,
    max: 4,
    connectionTimeoutMillis: patienceMillis ?? 10_000,
    ...(patienceMillis === undefined
      ? {}
      : { statement_timeout: patienceMillis, query_timeout: patienceMillis }),
  });
  // An idle connection that the server ends is dropped by the pool; unheard, it would end the process.
  pool.on('error', () => undefined);
  const keys = new SubjectKeys(pool, deriveKey(masterKey, 'wrap-subject-keys'));
  return {
    async seal(caseId, subject, value) {
      const { keyId, key } = await keys.of(caseId, subject);
      const plaintext = Buffer.from(JSON.stringify(value), 'utf8');
      const { nonce, ciphertext } = encrypt(key, plaintext, bound(caseId, subject));
      return { sealed: { subject, keyId, nonce: text(nonce), ciphertext: text(ciphertext) } };
    },
    async open(caseId, { sealed }) {
      const found = await keys.byId(sealed.keyId);
      if (found === undefined) return undefined;
      const parts = { nonce: bytes(sealed.nonce), ciphertext: bytes(sealed.ciphertext) };
      return JSON.parse(
        Buffer.from(decrypt(found.key, parts, bound(caseId, sealed.subject))).toString('utf8'),
      ) as unknown;
    },
    commandDigestKey: deriveKey(masterKey, 'command-digest'),
    sessionKey: deriveKey(masterKey, 'session'),
    close: () => pool.end(),
  };
}

const bound = (caseId: string, subject: string) => `${caseId}/${subject}`;
const text = (value: Uint8Array) => Buffer.from(value).toString('base64url');
const bytes = (value: string) => Buffer.from(value, 'base64url');
