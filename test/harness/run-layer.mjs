import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lifeOf, removeRunRecord, writeRunRecord } from '../../apps/launcher/dist/index.js';
import { root } from '../../apps/launcher/prepare.mjs';
import { LAYERS, passesOf } from './layers.mjs';
import { countOf, timesOf } from './summary.mjs';

/** A run whose tests are over but whose process does not end has left something open. Milliseconds. */
const PATIENCE_AFTER_TESTS = 20_000;

/** Files that share a load of the sources share its fate: a worker that dies, or a test that hangs, leaves jest waiting. Milliseconds. */
const LONGEST_SHARED_PASS = 1_200_000;
/** Node itself loads the sources, once for all files of a worker. */
const SHARED = {
  arguments: [
    `--runner=${fileURLToPath(import.meta.resolve('jest-light-runner'))}`,
    `--setupFiles=${join(root, 'test/harness/shared-load.mjs')}`,
  ],
  nodeOptions: `--no-warnings --enable-source-maps --conditions=tiaokuai-source --import=${new URL('typescript-loader.mjs', import.meta.url)}`,
};

/** Runs jest over one layer and counts; `times` says how long each file took. */
export async function runLayer(layer, jestArguments, env, run, interrupted) {
  const passes = [];
  // Only a whole run shows whatever is declared.
  const seen = LAYERS[layer].rules && jestArguments.length === 0 ? join(run.folder, 'seen') : undefined;
  const testEnv = seen === undefined ? env : { ...env, TIAOKUAI_SEEN_FOLDER: seen };
  for (const [n, pass] of passesOf(layer).entries()) {
    if (interrupted.aborted) break;
    passes.push(
      await runPass(`${layer}-${n}`, withArguments(pass, jestArguments), testEnv, run, interrupted),
    );
  }
  if (seen !== undefined && !interrupted.aborted) passes.push(checkSeen(seen));
  const sum = (key) => passes.reduce((total, { count }) => total + count[key], 0);
  return {
    count: { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') },
    times: passes.flatMap(({ times }) => times),
  };
}

/** One more test of a whole run: what commands and clocks declare has been seen in it. */
function checkSeen(folder) {
  const args = ['--no-warnings', '--conditions', 'tiaokuai-source'];
  args.push('--import', './test/harness/typescript-loader.mjs', 'test/rules/check-seen.ts', folder);
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return { count: { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }, times: [] };
}

function withArguments({ shared, jestArguments }, asked) {
  return { shared, jestArguments: [...asked, ...jestArguments] };
}

/** One run of jest. One that crashes, hangs or leaves no result counts as one failure. */
async function runPass(name, { shared, jestArguments }, env, { folder, places }, interrupted) {
  const results = join(folder, `${name}.json`);
  const child = startJest(['--json', `--outputFile=${results}`, ...jestArguments], env, shared);
  const record = { name: `jest-${name}`, pid: child.pid, life: lifeOf(child.pid), stopSignal: 'SIGTERM' };
  writeRunRecord(places.run, record);
  const onInterrupt = () => endGroup(child, 'SIGTERM');
  interrupted.addEventListener('abort', onInterrupt);
  const watch = watchForHang(child, results, shared ? LONGEST_SHARED_PASS : Infinity);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  interrupted.removeEventListener('abort', onInterrupt);
  const hung = watch.end();
  endGroup(child, 'SIGKILL');
  removeRunRecord(places.run, record.name);
  const result = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined;
  const count = result === undefined ? { passed: 0, failed: 0, skipped: 0 } : countOf(result);
  if (hung) console.error(`\nJest did not end: ${name} left something open, or a worker of it died.`);
  if (hung || (code !== 0 && count.failed === 0)) count.failed += 1;
  return { count, times: result === undefined ? [] : timesOf(result, root) };
}

/** Jest and its workers form one process group, so that none of them outlives the run. */
function startJest(jestArguments, env, shared) {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  // Every file loads the sources anew: with room for what is young, a seventh of the processor time is saved.
  const node = ['--experimental-vm-modules', '--no-warnings', '--max-semi-space-size=128'];
  const order = `--testSequencer=${join(root, 'test/harness/longest-first.mjs')}`;
  const args = [...node, jest, order, ...(shared ? SHARED.arguments : []), ...jestArguments];
  return spawn(process.execPath, args, {
    cwd: root,
    env: shared ? { ...env, NODE_OPTIONS: SHARED.nodeOptions } : env,
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
}

function watchForHang(child, results, longest) {
  const began = performance.now();
  let hung = false;
  let over;
  const watch = setInterval(() => {
    if (existsSync(results)) over ??= performance.now();
    const late = performance.now() - began > longest;
    if (!late && (over === undefined || performance.now() - over < PATIENCE_AFTER_TESTS)) return;
    hung = true;
    endGroup(child, 'SIGKILL');
  }, 500);
  return {
    end() {
      clearInterval(watch);
      return hung;
    },
  };
}

function endGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
