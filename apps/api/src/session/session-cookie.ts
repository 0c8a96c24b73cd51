import { SESSION_HOURS } from './session-token.js';

const NAME = 'tiaokuai-session';
/** Not `Secure`: the demonstration is served over plain HTTP on loopback, and nowhere else. */
const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Strict';

export function cookieWith(token: string): string {
  return `${NAME}=${token}; ${ATTRIBUTES}; Max-Age=${SESSION_HOURS * 3600}`;
}

export const CLEARED_COOKIE = `${NAME}=; ${ATTRIBUTES}; Max-Age=0`;

/** The token a request carries, as `Authorization: Bearer` or in the cookie. */
export function tokenOf(headers: { authorization?: string; cookie?: string }): string | undefined {
  const [scheme, token] = (headers.authorization ?? '').split(' ', 2);
  if (scheme?.toLowerCase() === 'bearer') return token;
  const pair = (headers.cookie ?? '').split('; ').find((each) => each.startsWith(`${NAME}=`));
  return pair?.slice(NAME.length + 1);
}
