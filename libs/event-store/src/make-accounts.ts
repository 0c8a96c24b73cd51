import { Client, DatabaseError } from 'pg';
import { missingAccounts, type WantedAccounts } from './missing-accounts.js';

/** Any number, as long as it is ours; advisory locks belong to one database. */
const ACCOUNTS_LOCK = 7_420_003;
const INSUFFICIENT_PRIVILEGE = '42501';
/** After an account could not be made, nothing can be granted to it. */
const UNDEFINED_OBJECT = '42704';
/** Two databases of one server may make the same role in the same instant. */
const MADE_MEANWHILE = ['42710', '23505'];

/** The owner may not make the accounts that processes need. `sql` is what an administrator of the server has to run instead. */
export class AccountsMissing extends Error {
  constructor(
    owner: string,
    readonly sql: string,
  ) {
    super(
      `The processes need accounts of their own in PostgreSQL, and ${owner} may not make them. Let an administrator of the ` +
        `server run this in the database, then start again (what stands for passwords opens nothing):\n\n${sql}\n`,
    );
  }
}

/**
 * Before anything is migrated, as the owner of the database: makes the accounts of the processes, or puts right what is not as
 * it must be, their passwords included. Roles belong to the server: one account may be given to several of its databases.
 * May be repeated, and by several processes at once. Throws `AccountsMissing` where the owner may not do it.
 */
export async function makeAccounts(ownerUrl: string, wanted: WantedAccounts): Promise<void> {
  const names = wanted.accounts.map(({ name }) => name);
  if (new Set(names).size < names.length)
    throw new Error(`two processes have the same account: ${names.join(', ')}`);
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [ACCOUNTS_LOCK]);
    for (const statement of await missingAccounts(owner, ownerUrl, wanted))
      await owner.query(statement).catch(unlessElsewhere);
    const missing = await missingAccounts(owner, ownerUrl, wanted);
    if (missing.length === 0) return;
    const { rows } = await owner.query<{ name: string }>('SELECT current_user AS name');
    throw new AccountsMissing(rows[0]?.name ?? '', missing.map((statement) => `${statement};`).join('\n'));
  } finally {
    await owner.end();
  }
}

/** What is missing afterwards is told. */
function unlessElsewhere(error: unknown): void {
  const code = error instanceof DatabaseError ? error.code : undefined;
  if (![INSUFFICIENT_PRIVILEGE, UNDEFINED_OBJECT, ...MADE_MEANWHILE].includes(code ?? '')) throw error;
}
