import pg from 'pg';

/** The answer of a server that lets us in but has no such database yet; migrate creates it. */
const UNKNOWN_DATABASE = '3D000';

/** Throws a sentence when the server that a URL names cannot be used. */
export async function requirePostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === UNKNOWN_DATABASE) return;
    throw new Error(`PostgreSQL at ${withoutPassword(url)} cannot be used: ${message || code}`, {
      cause: error,
    });
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
