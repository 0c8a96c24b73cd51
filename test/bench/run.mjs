// npm run bench [-- name…]: every *.bench.ts of this folder, or those named, each in a process of its own on the same
// servers. Ratios are taken side by side within one bench; nothing here passes or fails by time.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, buildLauncher, installDependencies } from '../../apps/launcher/prepare.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const say = (line) => console.log(`\n▸ ${line}`);
const asked = process.argv.slice(2);
const benches = readdirSync(here)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => asked.length === 0 || asked.some((name) => file.includes(name)));
if (benches.length === 0) {
  console.error(`no bench is called ${asked.join(', ')}`);
  process.exit(1);
}

say(`dependencies ${await installDependencies()}`);
await buildLauncher();
say(`build ${await build()}`);
const { openRunFolder } = await import('../harness/run-folder.mjs');
const { startTestServers } = await import('../harness/test-servers.mjs');
const run = await openRunFolder(say);
let sound = true;
try {
  const env = { ...process.env, ...(await startTestServers(run, say, { durable: true })) };
  for (const bench of benches) {
    say(bench);
    const loader = ['--conditions', 'tiaokuai-source', '--import', `${here}../harness/typescript-loader.mjs`];
    const { status } = spawnSync(process.execPath, [...loader, `${here}${bench}`], { env, stdio: 'inherit' });
    sound &&= status === 0;
  }
} finally {
  await run.close();
}
process.exit(sound ? 0 : 1);
