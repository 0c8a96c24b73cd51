// node test/replay/record-histories.mjs: records the histories of this folder anew, from a real run of the product on the
// machine's clock (about two minutes, because limits must pass). Old histories stay valid tests for as long as cases
// begun under that workflow may run: add, do not replace, when the workflow has changed.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, buildLauncher, installDependencies } from '../../apps/launcher/prepare.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const say = (line) => console.log(`\n▸ ${line}`);

say(`dependencies ${await installDependencies()}`);
await buildLauncher();
say(`build ${await build()}`);
const { openRunFolder } = await import('../harness/run-folder.mjs');
const { startTestServers } = await import('../harness/test-servers.mjs');
const run = await openRunFolder(say);
try {
  const env = { ...process.env, ...(await startTestServers(run, say, { durable: false })) };
  const loader = ['--conditions', 'tiaokuai-source', '--import', `${here}../harness/typescript-loader.mjs`];
  const { status } = spawnSync(process.execPath, [...loader, `${here}recorder.ts`], {
    env,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  await run.close();
}
