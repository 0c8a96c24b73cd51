import pg from 'pg';

const UNKNOWN_DATABASE = '3D000';
const EXISTS_ALREADY = '42P04';

/** Creates the database that a URL names when the server does not have it yet. Throws a sentence. */
export async function ensureDatabase(url: string): Promise<void> {
  const error = await refusalOf(url);
  if (!error) return;
  if (error.code !== UNKNOWN_DATABASE)
    throw new Error(`PostgreSQL at ${withoutPassword(url)} cannot be used: ${error.message}`);
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  try {
    await client.connect();
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  } catch (creation) {
    const { code, message } = creation as { code?: string; message: string };
    if (code !== EXISTS_ALREADY)
      throw new Error(`The database ${database} is missing and could not be created: ${message}`, {
        cause: creation,
      });
  } finally {
    await client.end();
  }
}

async function refusalOf(url: string): Promise<{ code?: string; message: string } | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return { code, message: message || (code ?? 'no answer') };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A database URL as it may be shown. */
export function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = '';
  return shown.href;
}
