import type { Settings } from '../settings.js';
import type { Supervisor } from '../process/supervisor.js';
import { prepareCluster } from './postgres-cluster.js';
import { requirePostgres, withoutPassword } from './require-postgres.js';

/** The two databases, by the addresses of their owner. */
export interface Databases {
  events: string;
  keys: string;
  words: string;
}

/**
 * PostgreSQL as the settings want it: the server of DATABASE_URL, or the embedded cluster of the home. The
 * databases themselves are made by migrate. Throws a sentence.
 */
export async function startPostgres(settings: Settings, supervisor: Supervisor): Promise<Databases> {
  const { events, words } = settings.databaseUrl
    ? {
        events: postgresUrl('DATABASE_URL', settings.databaseUrl),
        words: `DATABASE_URL ${withoutPassword(settings.databaseUrl)}`,
      }
    : await startEmbedded(settings, supervisor);
  const keys = settings.keysDatabaseUrl
    ? postgresUrl('KEYS_DATABASE_URL', settings.keysDatabaseUrl)
    : keysBeside(events);
  await requirePostgres(events);
  await requirePostgres(keys);
  return { events, keys, words };
}

async function startEmbedded(
  settings: Settings,
  supervisor: Supervisor,
): Promise<{ events: string; words: string }> {
  const { postgres: port } = settings.ports;
  const cluster = prepareCluster(settings.home, port);
  // A server that was killed a moment ago may still be dying: its successor is refused, and may try again.
  await supervisor.start(cluster.plan, 5);
  return {
    events: cluster.urlOf('tiaokuai'),
    words: `embedded ${cluster.version} on port ${port}, data in ${cluster.data}`,
  };
}

function postgresUrl(variable: string, value: string): string {
  if (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value) && new URL(value).pathname.length > 1)
    return value;
  throw new Error(`${variable} is not understood: it reads postgres://user:password@host:port/database.`);
}

/** The keys of personal data have a database of their own, so that they are backed up apart. */
function keysBeside(events: string): string {
  const url = new URL(events);
  url.pathname = `${url.pathname}_keys`;
  return url.href;
}
