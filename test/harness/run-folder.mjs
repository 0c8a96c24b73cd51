import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLeftovers, lifeOf, removeData } from '../../apps/launcher/dist/index.js';
import { root } from '../../apps/launcher/prepare.mjs';

/** Where the launcher keeps what outlives one start; the downloaded Temporal program is shared with it. */
export const HOME = process.env.TIAOKUAI_HOME ?? join(root, '.tiaokuai');
const RUNS = join(HOME, 'test-runs');

/**
 * The folder of this test run, with the records of every process it starts. What an earlier run left behind
 * because it was killed is ended and removed first.
 */
export async function openRunFolder(say) {
  mkdirSync(RUNS, { recursive: true });
  for (const name of readdirSync(RUNS)) await clearAbandoned(join(RUNS, name), say);
  const folder = mkdtempSync(join(tmpdir(), 'tiaokuai-test-'));
  if (process.getuid?.() === 0) chmodSync(folder, 0o755); // PostgreSQL runs as another user and must enter it
  const record = join(RUNS, `${process.pid}.json`);
  writeFileSync(record, JSON.stringify({ pid: process.pid, life: lifeOf(process.pid), folder }));
  const close = () => clear(record, folder);
  return { folder, places: { logs: join(folder, 'logs'), run: join(folder, 'run') }, close };
}

async function clearAbandoned(record, say) {
  const { pid, life, folder } = JSON.parse(readFileSync(record, 'utf8'));
  if (lifeOf(pid) === life) return;
  const ended = await clear(record, folder);
  if (ended.length > 0) say(`ended what a killed test run left behind: ${ended.join(', ')}`);
}

async function clear(record, folder) {
  const ended = await endLeftovers(join(folder, 'run'));
  removeData(folder);
  rmSync(folder, { recursive: true, force: true });
  rmSync(record, { force: true });
  return ended;
}
