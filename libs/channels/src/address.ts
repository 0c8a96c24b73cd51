import { isIP } from 'node:net';

/**
 * Where notifications may be sent: over https, or on this machine. Which https address is the operator's decision; what a
 * receiver answers never leads anywhere else, because no redirect is followed.
 */
export function mayBeSentTo(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** `127.0.0.1`, `[::1]`, `localhost`. Names are not resolved. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
