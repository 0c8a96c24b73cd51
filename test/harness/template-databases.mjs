import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { root } from '../../apps/launcher/prepare.mjs';

/**
 * The databases of the demonstration district on its first simulated day, migrated and seeded once for the whole run:
 * systems begin with copies of them. Gives the environment in which tests find them.
 */
export async function prepareTemplateDatabases(env) {
  const server = env.TIAOKUAI_TEST_DATABASE_URL;
  const template = `e2e_template_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  for (const name of [template, `${template}_keys`]) await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const masterKey = randomBytes(32).toString('base64');
  const settings = {
    DATABASE_URL: databaseOn(server, template),
    KEYS_DATABASE_URL: databaseOn(server, `${template}_keys`),
    TIAOKUAI_MASTER_KEY: masterKey,
    TIAOKUAI_CLOCK: 'simulated',
  };
  for (const script of ['apps/projector/dist/migrate.js', 'apps/api/dist/seed.js'])
    await runToEnd(script, { ...env, ...settings });
  return { TIAOKUAI_TEST_TEMPLATE: template, TIAOKUAI_TEST_TEMPLATE_MASTER_KEY: masterKey };
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
