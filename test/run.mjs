// node test/run.mjs [unit|int|e2e|all] [jest arguments…]
// Runs the tests of one layer or of all, with the servers they need, and ends with the true sum on one line.
// On a fresh clone only node built-ins can be imported, so what needs node_modules is imported after installing.
import { build, buildLauncher, installDependencies, requireNode } from '../apps/launcher/prepare.mjs';
import { chromiumPath } from './harness/chromium.mjs';
import { LAYERS, layersAsked } from './harness/layers.mjs';
import { slowestOf, summaryOf } from './harness/summary.mjs';

const { layers, jestArguments } = layersAsked(process.argv.slice(2));
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupted.abort(signal));

const counts = [];
const times = [];
let run;
let sound = true;
try {
  requireNode();
  say(`dependencies ${await installDependencies()}`);
  await buildLauncher();
  const { openRunFolder } = await import('./harness/run-folder.mjs');
  const { runLayer } = await import('./harness/run-layer.mjs');
  run = await openRunFolder(say);
  const env = { ...process.env };
  for (const layer of layers) {
    interrupted.signal.throwIfAborted();
    if (LAYERS[layer].servers) await provideServers(env);
    if (LAYERS[layer].system) {
      say(`build ${await build()}`);
      env.CHROMIUM_PATH = chromiumPath(say);
      await provideTemplate(env);
    }
    interrupted.signal.throwIfAborted();
    say(`${layer} tests`);
    const began = performance.now();
    const tested = await runLayer(layer, jestArguments, env, run, interrupted.signal);
    interrupted.signal.throwIfAborted();
    counts.push(tested.count);
    times.push(...tested.times);
    say(`${layer}: ${summaryOf([tested.count])} in ${Math.round((performance.now() - began) / 1000)} s`);
  }
} catch (error) {
  sound = false;
  console.error(
    interrupted.signal.aborted ? `\nEnded by ${interrupted.signal.reason}.` : `\n${error.stack ?? error}`,
  );
  counts.push({ passed: 0, failed: 1, skipped: 0 });
} finally {
  await run?.close();
}
if (counts.every(({ passed, failed }) => passed + failed === 0)) {
  sound = false;
  console.error('\nNo test ran.');
}
if (times.length > 0) say(`the slowest files\n${slowestOf(times).join('\n')}`);
console.log(`\n${summaryOf(counts)}`);
process.exit(sound && counts.every(({ failed }) => failed === 0) ? 0 : 1);

async function provideServers(env) {
  if (env.TIAOKUAI_TEST_DATABASE_URL && env.TIAOKUAI_TEST_TEMPORAL_ADDRESS) return;
  const { startTestServers } = await import('./harness/test-servers.mjs');
  Object.assign(env, await startTestServers(run, say, { durable: false }));
}

async function provideTemplate(env) {
  const { prepareTemplateDatabases } = await import('./harness/template-databases.mjs');
  Object.assign(env, await prepareTemplateDatabases(env));
}

function say(line) {
  console.log(`\n▸ ${line}`);
}
