import { webcrypto } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';

const AUDIENCE = 'tiaokuai';
const ALGORITHM = 'HS256';
export const SESSION_HOURS = 12;
/** How many verified tokens are remembered, so that a signature is checked once and not at every request. */
const REMEMBERED = 5_000;

export interface Session {
  readonly person: string;
  /** Milliseconds since the epoch, by the machine's own clock: a session is real even where time is simulated. */
  readonly expiresAt: number;
}

/** Makes and checks the signed tokens that say who is signed in. Nothing about a session is stored. */
export class SessionTokens {
  private readonly verified = new Map<string, Session>();

  private constructor(private readonly key: webcrypto.CryptoKey) {}

  /** `key` is derived from the master key, so that every API process takes every other's tokens. */
  static async signedWith(key: Uint8Array): Promise<SessionTokens> {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    return new SessionTokens(
      await webcrypto.subtle.importKey('raw', Buffer.from(key), algorithm, false, ['sign', 'verify']),
    );
  }

  async issue(person: string): Promise<{ readonly token: string; readonly session: Session }> {
    const expiresAt = Math.floor(Date.now() / 1000) + SESSION_HOURS * 3600;
    const token = await new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM })
      .setSubject(person)
      .setAudience(AUDIENCE)
      .setExpirationTime(expiresAt)
      .sign(this.key);
    return { token, session: { person, expiresAt: expiresAt * 1000 } };
  }

  /** The session of a token; undefined when it is not ours, altered, or over. */
  async verify(token: string): Promise<Session | undefined> {
    const session = this.verified.get(token) ?? (await this.check(token));
    return session !== undefined && session.expiresAt > Date.now() ? session : undefined;
  }

  private async check(token: string): Promise<Session | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.key, { algorithms: [ALGORITHM], audience: AUDIENCE });
      if (payload.sub === undefined || payload.exp === undefined) return undefined;
      const session = { person: payload.sub, expiresAt: payload.exp * 1000 };
      if (this.verified.size >= REMEMBERED) this.verified.clear();
      this.verified.set(token, session);
      return session;
    } catch {
      return undefined;
    }
  }
}
