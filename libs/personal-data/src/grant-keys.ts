import { Client, escapeIdentifier } from 'pg';

/**
 * After `migrateKeys`, as the owner of the keys database: lets these accounts make and read keys, and takes everything else from
 * them. None of them may destroy a key. May be repeated.
 */
export async function grantKeys(ownerUrl: string, accounts: readonly string[]): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    for (const to of accounts.map((name) => escapeIdentifier(name)))
      await owner.query(
        `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${to};
         REVOKE ALL ON SCHEMA public FROM ${to};
         GRANT USAGE ON SCHEMA public TO ${to};
         GRANT SELECT, INSERT ON subject_key, master_key_check TO ${to}`,
      );
  } finally {
    await owner.end();
  }
}
