import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';

/** What the process is told by its environment, read once. */
export interface ApiConfig {
  readonly databaseUrl: string;
  readonly keysDatabaseUrl: string;
  /** 32 bytes in base64; wraps the keys of personal data and gives those of sessions and digests. */
  readonly masterKey: string;
  readonly host: string;
  readonly port: number;
  readonly clock: 'real' | 'simulated';
  readonly temporalAddress?: string;
  readonly temporalNamespace: string;
  /** The built console; the API alone is served where it is absent. */
  readonly consoleFolder: string;
  readonly logLevel: string;
  /** Where the bytes of evidence lie; one-shot jobs need none. */
  readonly filesFolder?: string;
  /** How much one person may hand in a day. */
  readonly uploadBytesPerDay: number;
  /** So much of that folder's disk stays free of evidence. */
  readonly freeBytesKept: number;
}

/** The injection token of the ApiConfig. */
export const API_CONFIG = Symbol('API_CONFIG');

/** Thrown at boot with a sentence for the person who starts the process. */
export class ConfigError extends Error {}

/** Only this machine can reach it. Names are not resolved: `localhost` is the one that needs no asking. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

/** Reads the environment. ConfigError names the variable and says what to put there. */
export function readConfig(env: NodeJS.ProcessEnv): ApiConfig {
  const host = env['TIAOKUAI_HOST'] ?? '127.0.0.1';
  if (!isLoopback(host))
    throw new ConfigError(
      `TIAOKUAI_HOST=${host} is not a loopback address. The demonstration identities sign in without a password, so the ` +
        'API answers on this machine alone until an identity provider is configured. Leave TIAOKUAI_HOST unset or use 127.0.0.1.',
    );
  return {
    databaseUrl: required(env, 'DATABASE_URL', 'the PostgreSQL database with the event log'),
    keysDatabaseUrl: required(env, 'KEYS_DATABASE_URL', 'the database with the keys of personal data'),
    masterKey: readMasterKey(env),
    host,
    port: readPort(env['TIAOKUAI_API_PORT'] ?? '7310'),
    clock: readClock(env['TIAOKUAI_CLOCK'] ?? 'real'),
    temporalAddress: env['TEMPORAL_ADDRESS'],
    temporalNamespace: env['TEMPORAL_NAMESPACE'] ?? 'default',
    consoleFolder: fileURLToPath(new URL('../../../console/dist', import.meta.url)),
    logLevel: env['TIAOKUAI_LOG_LEVEL'] ?? 'info',
    filesFolder: env['TIAOKUAI_FILES'],
    uploadBytesPerDay: readMegabytes(env, 'TIAOKUAI_UPLOAD_MB_PER_DAY', 200),
    freeBytesKept: readMegabytes(env, 'TIAOKUAI_FREE_MB', 1_024),
  };
}

function required(env: NodeJS.ProcessEnv, name: string, what: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new ConfigError(`${name} is not set: ${what}.`);
  return value;
}

function readMasterKey(env: NodeJS.ProcessEnv): string {
  const text = required(env, 'TIAOKUAI_MASTER_KEY', '32 random bytes in base64');
  if (Buffer.from(text, 'base64').length !== 32)
    throw new ConfigError('TIAOKUAI_MASTER_KEY must be 32 bytes in base64: `openssl rand -base64 32`.');
  return text;
}

function readMegabytes(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const text = env[name] ?? String(otherwise);
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new ConfigError(`${name}=${text} is not a size: a whole number of megabytes from 1 to 9999999.`);
  return Number(text) * 1_048_576;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigError(`TIAOKUAI_API_PORT=${text} is not a port: a whole number from 0 to 65535.`);
  return port;
}

function readClock(text: string): 'real' | 'simulated' {
  if (text === 'real' || text === 'simulated') return text;
  throw new ConfigError(`TIAOKUAI_CLOCK=${text} is neither "real" nor "simulated".`);
}
