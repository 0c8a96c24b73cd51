import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/** PostgreSQL's own number (`scram_iterations`). */
const ITERATIONS = 4096;

/**
 * What PostgreSQL keeps of a password (RFC 5803, SCRAM-SHA-256). `CREATE ROLE … PASSWORD` takes it in the password's place, so
 * that no password stands in a statement, which servers log and administrators are shown. Passwords are ASCII.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const hmac = (words: string) => createHmac('sha256', salted).update(words).digest();
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64');
  const server = hmac('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${stored}:${server}`;
}
