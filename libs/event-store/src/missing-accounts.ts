import { Client, DatabaseError, escapeIdentifier, escapeLiteral, type ClientBase } from 'pg';
import { withAccount, type Account } from './account.js';
import { scramVerifier } from './scram-verifier.js';

/** The roles in which the owner builds read models. Nobody logs in by them. */
const GROUPS = ['tiaokuai_writer', 'tiaokuai_reader'] as const;

const ATTRIBUTES = 'LOGIN NOSUPERUSER NOINHERIT NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
/** What a server answers to a password that is not the account's, and where it may not log in at all. */
const NOT_LET_IN = ['28P01', '28000'];

export interface WantedAccounts {
  readonly accounts: readonly Account[];
  /** Whether this is the database of the event store, whose owner takes the roles above. */
  readonly takesGroups: boolean;
}

/** The statements after which accounts and database are as they must be, in their order; none where they are so already. */
export async function missingAccounts(
  owner: ClientBase,
  ownerUrl: string,
  { accounts, takesGroups }: WantedAccounts,
): Promise<readonly string[]> {
  const statements = takesGroups ? await missingGroups(owner) : [];
  for (const account of accounts) statements.push(...(await missingRole(owner, ownerUrl, account)));
  statements.push(...(await missingOnDatabase(owner, accounts)));
  return statements;
}

async function missingGroups(owner: ClientBase): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; there: boolean; taken: boolean; owner: string }>(
    `SELECT name, rolname IS NOT NULL AS there, current_user AS owner,
       coalesce(pg_has_role(current_user, oid, 'USAGE'), false) AS taken
     FROM unnest($1::text[]) AS wanted (name) LEFT JOIN pg_roles ON rolname = name`,
    [GROUPS],
  );
  return rows.flatMap(({ name, there, taken, owner: ownerName }) => [
    ...(there ? [] : [`CREATE ROLE ${name} NOLOGIN`]),
    ...(taken ? [] : [`GRANT ${name} TO ${escapeIdentifier(ownerName)}`]),
  ]);
}

interface RoleRow {
  readonly privileged: boolean;
  readonly fits: boolean;
  readonly groups: readonly string[];
}

async function missingRole(owner: ClientBase, ownerUrl: string, account: Account): Promise<string[]> {
  const { rows } = await owner.query<RoleRow>(
    `SELECT rolsuper OR rolcreaterole OR rolname = current_user AS privileged,
       rolcanlogin AND NOT (rolinherit OR rolcreatedb OR rolreplication OR rolbypassrls) AS fits,
       ARRAY(SELECT roleid::regrole::text FROM pg_auth_members WHERE member = role.oid ORDER BY 1) AS groups
     FROM pg_roles AS role WHERE rolname = $1`,
    [account.name],
  );
  const [role] = rows;
  const name = escapeIdentifier(account.name);
  const password = () => `PASSWORD ${escapeLiteral(scramVerifier(account.password))}`;
  if (role === undefined) return [`CREATE ROLE ${name} ${ATTRIBUTES} ${password()}`];
  // Whoever mistakes an administrator's account for a process's would have it stripped of its rights.
  if (role.privileged)
    throw new AccountRefused(
      `${account.name} may do more than any process may: give each process an account of its own, which nobody else uses.`,
    );
  return [
    ...(role.fits ? [] : [`ALTER ROLE ${name} ${ATTRIBUTES}`]),
    ...role.groups.map((group) => `REVOKE ${group} FROM ${name}`),
    ...((await isLetIn(withAccount(ownerUrl, account))) ? [] : [`ALTER ROLE ${name} ${password()}`]),
  ];
}

/** Nobody but the accounts comes in, and they make nothing there, not for a while either (temporary tables, functions). */
async function missingOnDatabase(owner: ClientBase, accounts: readonly Account[]): Promise<string[]> {
  const { rows } = await owner.query<{ database: string; open: boolean; within: string[] }>(
    `SELECT current_database() AS database,
       has_database_privilege('public', oid, 'CONNECT, TEMPORARY, CREATE') AS open,
       ARRAY(SELECT rolname::text FROM pg_roles
             WHERE rolname = ANY ($1::text[]) AND EXISTS (
               SELECT FROM aclexplode(datacl) WHERE grantee = pg_roles.oid AND privilege_type = 'CONNECT')) AS within
     FROM pg_database WHERE datname = current_database()`,
    [accounts.map(({ name }) => name)],
  );
  const { database = '', open = true, within = [] } = rows[0] ?? {};
  const on = `ON DATABASE ${escapeIdentifier(database)}`;
  const without = accounts.filter(({ name }) => !within.includes(name));
  return [
    ...(open ? [`REVOKE ALL ${on} FROM PUBLIC`] : []),
    ...without.map(({ name }) => `GRANT CONNECT ${on} TO ${escapeIdentifier(name)}`),
  ];
}

async function isLetIn(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return !NOT_LET_IN.includes(error.code ?? '');
  } finally {
    await client.end();
  }
}

/** An account that was named and cannot be that of a process; the sentence is for the operator. */
export class AccountRefused extends Error {}
