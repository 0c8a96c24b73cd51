import { randomUUID, webcrypto } from 'node:crypto';
import { endSession, hasEnded, type Queryable } from '@tiaokuai/event-store';
import { jwtVerify, SignJWT } from 'jose';

const AUDIENCE = 'tiaokuai';
const ALGORITHM = 'HS256';
export const SESSION_HOURS = 12;
/** How many verified tokens are remembered, so that a signature is checked once and not at every request. */
const REMEMBERED = 5_000;
/** How long a token is taken here after it was ended in another process. */
const ASK_AGAIN_MILLIS = 5_000;

export interface Session {
  readonly person: string;
  /** Milliseconds since the epoch, by the machine's own clock: a session is real even where time is simulated. */
  readonly expiresAt: number;
}

interface Verified {
  readonly id: string;
  readonly session: Session;
  /** When it was last found not to be ended. */
  askedAt: number;
}

/** Makes and checks the signed tokens that say who is signed in. Of a session it is stored only that it was ended. */
export class SessionTokens {
  private readonly verified = new Map<string, Verified>();

  private constructor(
    private readonly key: webcrypto.CryptoKey,
    private readonly pool: Queryable,
  ) {}

  /** `key` is derived from the master key, so that every API process takes every other's tokens. */
  static async signedWith(key: Uint8Array, pool: Queryable): Promise<SessionTokens> {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    return new SessionTokens(
      await webcrypto.subtle.importKey('raw', Buffer.from(key), algorithm, false, ['sign', 'verify']),
      pool,
    );
  }

  async issue(person: string): Promise<{ readonly token: string; readonly session: Session }> {
    const expiresAt = Math.floor(Date.now() / 1000) + SESSION_HOURS * 3600;
    const token = await new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM })
      .setSubject(person)
      .setAudience(AUDIENCE)
      .setJti(randomUUID())
      .setExpirationTime(expiresAt)
      .sign(this.key);
    return { token, session: { person, expiresAt: expiresAt * 1000 } };
  }

  /** The session of a token; undefined when it is not ours, altered, over or ended. */
  async verify(token: string): Promise<Session | undefined> {
    const known = this.verified.get(token) ?? (await this.check(token));
    if (known === undefined || known.session.expiresAt <= Date.now()) return undefined;
    if (performance.now() - known.askedAt < ASK_AGAIN_MILLIS) return known.session;
    if (await hasEnded(this.pool, known.id)) return undefined;
    known.askedAt = performance.now();
    return known.session;
  }

  /** Ends the session of a token before its time, everywhere and for good; nothing to do where it is none. */
  async end(token: string): Promise<void> {
    const known = this.verified.get(token) ?? (await this.check(token));
    if (known === undefined) return;
    await endSession(this.pool, { id: known.id, expiresAt: known.session.expiresAt });
    known.askedAt = -Infinity;
  }

  private async check(token: string): Promise<Verified | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.key, { algorithms: [ALGORITHM], audience: AUDIENCE });
      const { sub: person, exp, jti: id } = payload;
      if (person === undefined || exp === undefined || id === undefined) return undefined;
      const known: Verified = { id, session: { person, expiresAt: exp * 1000 }, askedAt: -Infinity };
      if (this.verified.size >= REMEMBERED) this.verified.clear();
      this.verified.set(token, known);
      return known;
    } catch {
      return undefined;
    }
  }
}
