import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { accountsNamedAfter, databaseEnvironments } from '../../apps/launcher/dist/index.js';
import { root } from '../../apps/launcher/prepare.mjs';

/**
 * The databases of the demonstration district on its first simulated day, migrated and seeded once for the whole run:
 * systems begin with copies of them, in which the accounts of the first have the same rights. Gives the environment in which tests find them.
 */
export async function prepareTemplateDatabases(env) {
  const server = env.TIAOKUAI_TEST_DATABASE_URL;
  const template = `e2e_template_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  for (const name of [template, `${template}_keys`]) await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const masterKey = randomBytes(32).toString('base64');
  const owner = { events: databaseOn(server, template), keys: databaseOn(server, `${template}_keys`) };
  const accounts = accountsNamedAfter(owner.events);
  const told = databaseEnvironments(owner, accounts, masterKey);
  const common = { ...env, TIAOKUAI_CLOCK: 'simulated' };
  await runToEnd('apps/projector/dist/migrate.js', { ...common, ...told.migrate });
  await runToEnd('apps/api/dist/seed.js', { ...common, ...told.api });
  return {
    TIAOKUAI_TEST_TEMPLATE: template,
    TIAOKUAI_TEST_TEMPLATE_MASTER_KEY: masterKey,
    TIAOKUAI_TEST_TEMPLATE_ACCOUNTS: JSON.stringify(accounts),
  };
}

function databaseOn(server, name) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function runToEnd(script, env) {
  const child = spawn(process.execPath, [script], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${script} ended with ${code}:\n${output.slice(-4000)}`);
}
