import { accountsFor } from '@tiaokuai/testing/test-accounts';
import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import { randomUUID } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { accountIn, PROCESSES, withAccount, type Account, type Accounts } from './account.js';
import { grantRights } from './grant-rights.js';
import { AccountsMissing, makeAccounts } from './make-accounts.js';
import { migrateStore } from './migrate-store.js';

let database: TestDatabase;
let accounts: Accounts;
let all: readonly Account[];
let administrator: Client;
beforeEach(async () => {
  database = await createTestDatabase();
  accounts = accountsFor(database.url);
  all = PROCESSES.map((process) => accounts[process]);
  administrator = new Client({ connectionString: database.url });
  await administrator.connect();
});
afterEach(async () => {
  await administrator.end();
  await database.drop();
});

const make = (url = database.url) => makeAccounts(url, { accounts: all, takesGroups: true });

async function logIn(account: Account): Promise<string> {
  const client = new Client({ connectionString: withAccount(database.url, account) });
  try {
    await client.connect();
    return (await client.query<{ name: string }>('SELECT current_user AS name')).rows[0]?.name ?? '';
  } finally {
    await client.end();
  }
}

/** An owner of the database who may do nothing with roles, as one of a server that somebody else administers. */
async function ordinaryOwner(attributes = ''): Promise<string> {
  const owner = { name: `owner_${randomUUID().slice(0, 8)}`, password: 'ordinary' };
  const name = escapeIdentifier(owner.name);
  const of = escapeIdentifier(new URL(database.url).pathname.slice(1));
  await administrator.query(`CREATE ROLE ${name} LOGIN ${attributes} PASSWORD 'ordinary'`);
  await administrator.query(`ALTER DATABASE ${of} OWNER TO ${name}`);
  return withAccount(database.url, owner);
}

describe('making accounts', () => {
  it('lets each process in by its own password, and nobody else into the database', async () => {
    await Promise.all([make(), make(), make()]);
    for (const account of all) expect(await logIn(account)).toBe(account.name);
    const other = accountIn(await ordinaryOwner());
    await administrator.query(`REASSIGN OWNED BY ${escapeIdentifier(other.name)} TO CURRENT_USER`);
    await expect(logIn(other)).rejects.toMatchObject({ code: '42501' });
    await expect(logIn({ ...accounts.api, password: 'guessed' })).rejects.toMatchObject({ code: '28P01' });
  });

  it('changes nothing when all is as it must be', async () => {
    await make();
    const kept = 'SELECT rolname, rolpassword FROM pg_authid ORDER BY 1';
    const before = (await administrator.query(kept)).rows;
    await make();
    expect((await administrator.query(kept)).rows).toEqual(before);
  });

  it('keeps what stands for a password, and never the password', async () => {
    await make();
    const { rows } = await administrator.query<{ rolpassword: string }>(
      'SELECT rolpassword FROM pg_authid WHERE rolname = $1',
      [accounts.api.name],
    );
    expect(rows[0]?.rolpassword).toMatch(/^SCRAM-SHA-256\$4096:/);
  });

  it('gives new passwords, and takes back what an account was given beside', async () => {
    await make();
    const name = escapeIdentifier(accounts.worker.name);
    await administrator.query(`ALTER ROLE ${name} INHERIT CREATEDB; GRANT tiaokuai_writer TO ${name}`);
    all = all.map((account) => ({ ...account, password: `${account.password} anew` }));
    await make();
    for (const account of all) expect(await logIn(account)).toBe(account.name);
    const { rows } = await administrator.query(
      `SELECT rolinherit, rolcreatedb, EXISTS (SELECT FROM pg_auth_members WHERE member = oid) AS joined
       FROM pg_roles WHERE rolname = $1`,
      [accounts.worker.name],
    );
    expect(rows).toEqual([{ rolinherit: false, rolcreatedb: false, joined: false }]);
  });

  it('refuses an account that administers, and one that two processes share', async () => {
    all = [accountIn(database.url), accounts.worker, accounts.projector];
    await expect(make()).rejects.toThrow('tiaokuai may do more than any process may');
    all = [accounts.worker, accounts.worker, accounts.projector];
    await expect(make()).rejects.toThrow('two processes have the same account');
    const { rows } = await administrator.query("SELECT rolsuper FROM pg_roles WHERE rolname = 'tiaokuai'");
    expect(rows).toEqual([{ rolsuper: true }]);
  });
});

describe('an owner who may not make accounts', () => {
  async function refusedSql(url: string): Promise<string> {
    const refused: unknown = await make(url).catch((error: unknown) => error);
    if (!(refused instanceof AccountsMissing)) throw refused;
    expect(refused.message).toContain(refused.sql);
    for (const { password } of all) expect(refused.message).not.toContain(password);
    return refused.sql;
  }

  it('is told the statements for an administrator, and goes on when they were run', async () => {
    const url = await ordinaryOwner();
    const sql = await refusedSql(url);
    expect(sql).toContain(`CREATE ROLE "${accounts.api.name}" LOGIN NOSUPERUSER NOINHERIT`);
    await administrator.query(sql);
    await make(url);
    expect(await migrateStore(url)).toContain('0014-accounts.sql');
    await grantRights(url, accounts);
    for (const account of all) expect(await logIn(account)).toBe(account.name);
  });

  it('is told only what is still missing', async () => {
    const url = await ordinaryOwner();
    await administrator.query(await refusedSql(url));
    await administrator.query(`ALTER ROLE ${escapeIdentifier(accounts.projector.name)} PASSWORD 'another'`);
    expect(await refusedSql(url)).toMatch(/^ALTER ROLE "\S+_projector" PASSWORD 'SCRAM-SHA-256\S+';$/);
  });

  it('makes them himself where he may make roles', async () => {
    const url = await ordinaryOwner('CREATEROLE');
    // The roles that belong to the whole server were made by somebody else here.
    await administrator.query(
      `GRANT tiaokuai_writer, tiaokuai_reader TO ${escapeIdentifier(accountIn(url).name)}`,
    );
    await make(url);
    await migrateStore(url);
    await grantRights(url, accounts);
    for (const account of all) expect(await logIn(account)).toBe(account.name);
  });
});

describe('an upgrade', () => {
  it('takes a store whose first migration stands there in its former wording', async () => {
    await migrateStore(database.url);
    await administrator.query(
      "UPDATE migration SET sha256 = '6d1e920d50e9076a1b2b9a10ad6638a161834e80115f8a4798a2c4a377b790c7' WHERE name = '0001-roles.sql'",
    );
    expect(await migrateStore(database.url)).toEqual([]);
  });
});
