import { Client, escapeIdentifier, type ClientBase } from 'pg';
import { RIGHTS } from './account-rights.js';
import { PROCESSES, type Accounts, type ProcessName } from './account.js';

/** Any number, as long as it is ours; advisory locks belong to one database. */
const GRANTS_LOCK = 7_420_004;

/**
 * After `migrateStore` and before the read models, as the owner: gives each account what its process may do (`RIGHTS`) and takes
 * everything else, in one transaction, so that running processes notice nothing. May be repeated.
 */
export async function grantRights(ownerUrl: string, accounts: Accounts): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('BEGIN');
    await owner.query('SELECT pg_advisory_xact_lock($1)', [GRANTS_LOCK]);
    for (const process of PROCESSES) await grantTo(owner, process, accounts[process].name);
    await owner.query('COMMIT');
  } finally {
    await owner.end();
  }
}

async function grantTo(owner: ClientBase, process: ProcessName, account: string): Promise<void> {
  const rights = RIGHTS[process];
  const to = escapeIdentifier(account);
  const tables = Object.entries(rights.public);
  await owner.query(
    [
      `REVOKE ALL ON ALL TABLES IN SCHEMA public, read FROM ${to}`,
      `REVOKE ALL ON ALL SEQUENCES IN SCHEMA public, read FROM ${to}`,
      `REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public, read FROM ${to}`,
      `REVOKE ALL ON SCHEMA public, read, read_beside FROM ${to}`,
      `GRANT USAGE ON SCHEMA public, read TO ${to}`,
      ...tables.map(([table, privileges]) => `GRANT ${privileges} ON public.${table} TO ${to}`),
      ...rights.functions.map((each) => `GRANT EXECUTE ON FUNCTION public.${each} TO ${to}`),
      `GRANT ${rights.read} ON ALL TABLES IN SCHEMA read TO ${to}`,
      // Tables that are built later bring their grants along, so that none is swapped in that nobody may read.
      `ALTER DEFAULT PRIVILEGES FOR ROLE tiaokuai_writer IN SCHEMA read, read_beside REVOKE ALL ON TABLES FROM ${to}`,
      `ALTER DEFAULT PRIVILEGES FOR ROLE tiaokuai_writer IN SCHEMA read, read_beside GRANT ${rights.read} ON TABLES TO ${to}`,
    ].join(';\n'),
  );
}
