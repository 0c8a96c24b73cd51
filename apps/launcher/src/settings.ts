import { join, resolve } from 'node:path';

/** Every variable that the launcher reads, with what stands when it is absent. */
export const VARIABLES = [
  ['TIAOKUAI_HOME', '.tiaokuai', 'folder for data, logs and keys'],
  ['TIAOKUAI_CACHE', '<home>/cache', 'folder that keeps the downloaded Temporal program'],
  ['TIAOKUAI_FILES', '<home>/files', 'folder with the bytes of evidence'],
  ['TIAOKUAI_HOST', '127.0.0.1', 'address that the API listens on'],
  ['TIAOKUAI_API_PORT', '7310', 'port of the API and the console'],
  ['TIAOKUAI_WORKER_HEALTH_PORT', '7311', "port of the worker's health"],
  ['TIAOKUAI_PROJECTOR_HEALTH_PORT', '7312', "port of the projector's health"],
  ['TIAOKUAI_POSTGRES_PORT', '7313', 'port of the embedded PostgreSQL'],
  ['TIAOKUAI_TEMPORAL_PORT', '7314', 'port of the embedded Temporal server'],
  ['TIAOKUAI_TEMPORAL_UI_PORT', '7315', "port of that server's own pages, with --temporal-ui"],
  ['TIAOKUAI_CLOCK', 'real', 'real, or simulated: time stands in the database and is moved by command'],
  [
    'TIAOKUAI_MASTER_KEY',
    'made once, in <home>/master.key',
    '32 bytes in base64 that wrap the keys of personal data',
  ],
  ['DATABASE_URL', 'embedded PostgreSQL', 'database of the event store, as its owner: for migrate alone'],
  [
    'KEYS_DATABASE_URL',
    'the same server, <database>_keys',
    'database of the personal-data keys, as its owner',
  ],
  ['TEMPORAL_ADDRESS', 'a server started here', 'host:port of a Temporal server that runs already'],
  ['TEMPORAL_NAMESPACE', 'default', 'namespace on that server'],
  ['TEMPORAL_CLI_PATH', 'found or downloaded', 'the temporal program to run'],
] as const;

/** Every word that may stand behind `npm start --`. */
export const WORDS = [
  ['--help', 'prints this and ends'],
  [
    '--temporal-ui',
    "Temporal's own pages too: they know no sign-in, so every account of this machine reads and ends workflows there",
  ],
] as const;

type Variable = (typeof VARIABLES)[number][0];

/** What one start of the launcher goes by. */
export interface Settings {
  home: string;
  cache: string;
  files: string;
  host: string;
  ports: Ports;
  clock: string;
  databaseUrl?: string;
  keysDatabaseUrl?: string;
  masterKey?: string;
  temporalAddress?: string;
  temporalNamespace: string;
  /** Whether the Temporal server started here serves its own pages. */
  temporalUi: boolean;
  env: NodeJS.ProcessEnv;
}

/** The ports of everything that may listen. */
export interface Ports {
  api: number;
  workerHealth: number;
  projectorHealth: number;
  postgres: number;
  temporal: number;
  temporalUi: number;
}

/** Reads the settings; folders are relative to `root`. Throws a sentence that names the wrong variable or word. */
export function readSettings(env: NodeJS.ProcessEnv, root: string, words: readonly string[] = []): Settings {
  const unknown = words.find((word) => !WORDS.some(([known]) => known === word));
  if (unknown !== undefined) throw new Error(`${unknown} is not understood. npm start -- --help tells all.`);
  const home = resolve(root, text(env, 'TIAOKUAI_HOME') ?? '.tiaokuai');
  return {
    home,
    cache: resolve(root, text(env, 'TIAOKUAI_CACHE') ?? join(home, 'cache')),
    files: resolve(root, text(env, 'TIAOKUAI_FILES') ?? join(home, 'files')),
    host: text(env, 'TIAOKUAI_HOST') ?? '127.0.0.1',
    ports: distinct({
      api: port(env, 'TIAOKUAI_API_PORT', 7310),
      workerHealth: port(env, 'TIAOKUAI_WORKER_HEALTH_PORT', 7311),
      projectorHealth: port(env, 'TIAOKUAI_PROJECTOR_HEALTH_PORT', 7312),
      postgres: port(env, 'TIAOKUAI_POSTGRES_PORT', 7313),
      temporal: port(env, 'TIAOKUAI_TEMPORAL_PORT', 7314),
      temporalUi: port(env, 'TIAOKUAI_TEMPORAL_UI_PORT', 7315),
    }),
    clock: clock(env),
    databaseUrl: text(env, 'DATABASE_URL'),
    keysDatabaseUrl: text(env, 'KEYS_DATABASE_URL'),
    masterKey: text(env, 'TIAOKUAI_MASTER_KEY'),
    temporalAddress: text(env, 'TEMPORAL_ADDRESS'),
    temporalNamespace: text(env, 'TEMPORAL_NAMESPACE') ?? 'default',
    temporalUi: words.includes('--temporal-ui'),
    env,
  };
}

/** What `npm start -- --help` prints. */
export function describeStart(): string {
  const words = WORDS.map(([word, meaning]) => `  ${word.padEnd(31)} ${meaning}`);
  const lines = VARIABLES.map(([name, fallback, meaning]) => `  ${name.padEnd(31)} ${meaning} (${fallback})`);
  return [
    'npm start   brings the whole of Tiaokuai up on this machine. Behind `npm start --` it takes:',
    '',
    ...words,
    '',
    'It reads these variables:',
    '',
    ...lines,
  ].join('\n');
}

function text(env: NodeJS.ProcessEnv, name: Variable): string | undefined {
  return env[name] || undefined;
}

function port(env: NodeJS.ProcessEnv, name: Variable, fallback: number): number {
  const value = text(env, name);
  if (value === undefined) return fallback;
  const number = Number(value);
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  throw new Error(`${name}=${value} is no port: a whole number from 1 to 65535 is needed.`);
}

function distinct(ports: Ports): Ports {
  const seen = new Map<number, string>();
  for (const [name, number] of Object.entries<number>({ ...ports })) {
    const other = seen.get(number);
    if (other) throw new Error(`Port ${number} is set for both ${other} and ${name}; give each its own.`);
    seen.set(number, name);
  }
  return ports;
}

function clock(env: NodeJS.ProcessEnv): string {
  const value = text(env, 'TIAOKUAI_CLOCK') ?? 'real';
  if (value === 'real' || value === 'simulated') return value;
  throw new Error(`TIAOKUAI_CLOCK=${value} is not known: it is real or simulated.`);
}
