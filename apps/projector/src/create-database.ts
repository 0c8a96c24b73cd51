import { Client, DatabaseError, escapeIdentifier } from 'pg';

const EXISTS_ALREADY = '42P04';
const UNKNOWN_DATABASE = '3D000';

/** Creates the database that a URL names where the server does not have it yet. */
export async function createDatabase(url: string): Promise<void> {
  if (await exists(url)) return;
  const address = new URL(url);
  const name = decodeURIComponent(address.pathname.slice(1));
  address.pathname = '/postgres';
  const client = new Client({ connectionString: address.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
  } catch (error) {
    // Somebody else may migrate in the same moment.
    if (!(error instanceof DatabaseError) || error.code !== EXISTS_ALREADY) throw error;
  } finally {
    await client.end();
  }
}

async function exists(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === UNKNOWN_DATABASE) return false;
    throw error;
  } finally {
    await client.end();
  }
}
