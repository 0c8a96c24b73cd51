import { migrateWithAccounts } from '@tiaokuai/testing/test-accounts';
import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import { Client, escapeIdentifier, type Pool } from 'pg';
import { PROCESSES, type Accounts, type ProcessName } from './account.js';
import { RIGHTS } from './account-rights.js';
import { openPool, readingOnly } from './open-pool.js';

const DENIED = { code: '42501' };

let database: TestDatabase;
let accounts: Accounts;
let owner: Client;
let pools: Readonly<Record<ProcessName, Pool>>;
let urlOf: (process: ProcessName) => string;
beforeAll(async () => {
  database = await createTestDatabase();
  ({ accounts, urlOf } = await migrateWithAccounts(database.url));
  owner = new Client({ connectionString: database.url });
  await owner.connect();
  const poolOf = (process: ProcessName) => openPool(urlOf(process), { max: 2 });
  pools = { api: poolOf('api'), worker: poolOf('worker'), projector: poolOf('projector') };
});
afterAll(async () => {
  await Promise.all([owner.end(), ...PROCESSES.map((process) => pools[process].end())]);
  await database.drop();
});

/** What nobody may do by whose account a process logs in, whatever its process is for. */
const BEYOND_ALL: readonly (readonly [words: string, statement: (account: string) => string])[] = [
  ['take the role of the tables’ owner', () => 'SET ROLE tiaokuai'],
  ['take the role that writes', () => 'SET ROLE tiaokuai_writer'],
  ['take the role that reads', () => 'SET ROLE tiaokuai_reader'],
  ['become somebody else', () => 'SET SESSION AUTHORIZATION tiaokuai'],
  ['make itself a superuser', (account) => `ALTER ROLE ${account} SUPERUSER`],
  ['let itself make roles', (account) => `ALTER ROLE ${account} CREATEROLE`],
  ['join a role', (account) => `GRANT tiaokuai_writer TO ${account}`],
  ['make a role', () => 'CREATE ROLE another'],
  ['make a database', () => 'CREATE DATABASE another'],
  ['make a schema', () => 'CREATE SCHEMA another'],
  ['make a table', () => 'CREATE TABLE public.another ()'],
  ['make a read model', () => 'CREATE TABLE read.another ()'],
  ['make a table beside', () => 'CREATE TABLE read_beside.another ()'],
  ['make a table for a while', () => 'CREATE TEMPORARY TABLE another ()'],
  ['make a view', () => 'CREATE VIEW public.another AS SELECT 1'],
  ['make a function', () => 'CREATE FUNCTION public.another() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$'],
  [
    'make a function for a while',
    () => 'CREATE FUNCTION pg_temp.another() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
  ],
  ['replace the function that refuses', () => REPLACE_REFUSAL],
  ['make an extension', () => 'CREATE EXTENSION dblink'],
  ['switch triggers off', () => 'ALTER TABLE event DISABLE TRIGGER ALL'],
  ['switch one trigger off', () => 'ALTER TABLE event DISABLE TRIGGER event_is_final'],
  ['drop a trigger', () => 'DROP TRIGGER event_is_final ON event'],
  ['switch triggers off for its session', () => "SET session_replication_role = 'replica'"],
  [
    'have a trigger of its own',
    () => 'CREATE TRIGGER mine BEFORE INSERT ON event EXECUTE FUNCTION refuse_change()',
  ],
  ['have a rule instead', () => 'CREATE RULE mine AS ON INSERT TO event DO INSTEAD NOTHING'],
  ['alter a table', () => 'ALTER TABLE event ADD COLUMN mine int'],
  ['take a table', (account) => `ALTER TABLE event OWNER TO ${account}`],
  ['drop a table', () => 'DROP TABLE event'],
  ['lock everybody out', () => 'DO $$ BEGIN LOCK TABLE event IN ACCESS EXCLUSIVE MODE; END $$'],
  ['write events over', () => 'UPDATE event SET payload = payload'],
  ['write events over in a block', () => 'DO $$ BEGIN UPDATE event SET payload = payload; END $$'],
  ['merge into events', () => MERGE],
  ['write an event over where one is', () => UPSERT],
  ['write the log over', () => 'UPDATE log SET leaf_hash = leaf_hash'],
  ['look at the migrations', () => 'SELECT FROM migration'],
  ['run a program', () => "COPY (SELECT 1) TO PROGRAM 'true'"],
  ['have a program answer', () => "COPY event FROM PROGRAM 'true'"],
  ['write a file', () => "COPY (SELECT 1) TO '/tmp/another'"],
  ['read a file', () => "SELECT pg_read_file('/etc/hostname')"],
  ['look into a folder', () => "SELECT pg_ls_dir('.')"],
  ['take a file in', () => "SELECT lo_import('/etc/hostname')"],
  ['read passwords', () => 'SELECT FROM pg_authid'],
  ['end the owner’s session', () => TERMINATE],
  ['set the server', () => "ALTER SYSTEM SET log_statement = 'none'"],
];
const GRANTS = 'SELECT relname, relacl::text FROM pg_class ORDER BY oid';
const REPLACE_REFUSAL =
  'CREATE OR REPLACE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$';
const MERGE =
  'MERGE INTO event USING (SELECT 1) AS other ON true WHEN MATCHED THEN UPDATE SET payload = payload';
const UPSERT = `INSERT INTO event SELECT * FROM event ON CONFLICT (stream_id, version) DO UPDATE SET payload = EXCLUDED.payload`;
const TERMINATE =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'tiaokuai' AND datname = current_database()";

describe.each(PROCESSES)('the account of the %s', (process) => {
  it('is an ordinary one that logs in, inherits nothing and belongs to nothing', async () => {
    const { rows } = await pools[process].query(
      `SELECT current_user AS name, rolsuper, rolinherit, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls,
         (SELECT count(*)::int FROM pg_auth_members WHERE member = role.oid) AS groups
       FROM pg_roles AS role WHERE rolname = current_user`,
    );
    const no = { rolsuper: false, rolinherit: false, rolcreatedb: false, rolcreaterole: false };
    expect(rows).toEqual([
      { name: accounts[process].name, ...no, rolreplication: false, rolbypassrls: false, groups: 0 },
    ]);
  });

  it('stays what it is when a role is taken off', async () => {
    for (const taken of ['SET ROLE none', 'RESET ROLE', 'RESET SESSION AUTHORIZATION', 'DISCARD ALL']) {
      const client = new Client({ connectionString: urlOf(process) });
      await client.connect();
      await client.query(taken);
      const { rows } = await client.query('SELECT current_user AS name, session_user AS session');
      expect(rows).toEqual([{ name: accounts[process].name, session: accounts[process].name }]);
      await client.end();
    }
  });

  it.each(BEYOND_ALL)('cannot %s', async (_, statement) => {
    const attempt = pools[process].query(statement(escapeIdentifier(accounts[process].name)));
    await expect(attempt).rejects.toMatchObject(DENIED);
  });

  it('gives itself nothing: PostgreSQL warns, and grants nothing', async () => {
    const { rows: before } = await owner.query(GRANTS);
    const name = escapeIdentifier(accounts[process].name);
    await pools[process].query(`GRANT ALL ON event TO ${name} WITH GRANT OPTION`);
    expect((await owner.query(GRANTS)).rows).toEqual(before);
  });

  it('can do with each table what its process needs, and is refused every other statement', async () => {
    const tables = await tablesOf('public');
    expect(tables.length).toBeGreaterThan(15);
    for (const { table, columns } of tables) {
      const granted = RIGHTS[process].public[table] ?? '';
      for (const [statement, privilege] of statementsOn(table, columns)) {
        if (isGranted(granted, privilege)) continue;
        await expect(pools[process].query(statement)).rejects.toMatchObject(DENIED);
      }
    }
    const known = tables.map(({ table }) => table);
    expect(Object.keys(RIGHTS[process].public).filter((table) => !known.includes(table))).toEqual([]);
  });

  it('only reads where it says so', async () => {
    const pool = openPool(readingOnly(urlOf(process)), { max: 1 });
    await expect(pool.query('DELETE FROM pending')).rejects.toMatchObject({ code: '25006' });
    await pool.end();
  });
});

describe('nobody but the owner', () => {
  it.each(['event', 'log', 'reaction_progress', 'attachment', 'attachment_use', 'delivery', 'delivery_step'])(
    'updates, deletes or empties %s',
    (table) => {
      for (const process of PROCESSES)
        expect(RIGHTS[process].public[table] ?? '').not.toMatch(/UPDATE|DELETE|TRUNCATE/);
    },
  );
});

interface Table {
  readonly table: string;
  readonly columns: readonly string[];
}

async function tablesOf(schema: string): Promise<readonly Table[]> {
  const { rows } = await owner.query<Table>(
    `SELECT table_name::text AS table, array_agg(column_name::text) AS columns FROM information_schema.columns
     WHERE table_schema = $1 GROUP BY 1 ORDER BY 1`,
    [schema],
  );
  return rows;
}

/** Each statement with the privilege that it needs. */
function statementsOn(table: string, columns: readonly string[]): readonly (readonly [string, string])[] {
  return [
    [`SELECT * FROM ${table}`, 'SELECT'],
    [`INSERT INTO ${table} DEFAULT VALUES`, 'INSERT'],
    ...columns.map((column) => [`UPDATE ${table} SET ${column} = DEFAULT`, `UPDATE ${column}`] as const),
    [`DELETE FROM ${table}`, 'DELETE'],
    [`TRUNCATE ${table}`, 'TRUNCATE'],
    [`ALTER TABLE ${table} DISABLE TRIGGER ALL`, 'owner'],
    [`DROP TABLE ${table}`, 'owner'],
  ];
}

/** `granted`: as RIGHTS has it, with columns in parentheses. */
function isGranted(granted: string, privilege: string): boolean {
  const [kind = '', column] = privilege.split(' ');
  if (column === undefined) return granted.split(', ').includes(kind);
  const columns = /UPDATE \(([^)]*)\)/.exec(granted)?.[1]?.split(', ') ?? [];
  return columns.includes(column);
}
