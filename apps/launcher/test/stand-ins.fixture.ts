import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ProcessPlan } from '../src/process/managed-process.js';
import { isHealthy } from '../src/product.js';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder of a test's own, with a space in its name, that every account can enter; removed when the file is done. */
export function ownFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tiaokuai-launcher-')));
  folders.push(folder);
  chmodSync(folder, 0o755);
  const home = join(folder, 'a home');
  mkdirSync(home);
  return home;
}

/** Writes an executable shell script and returns its path. */
export function script(path: string, lines: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  return path;
}

/** What a `temporal` program answers to the question which options it knows. */
export const KNOWS_ALL_OPTIONS =
  'echo "--db-filename --ip --port --ui-port --headless --ui-disable-news-fetch --sqlite-pragma"';

/** A server process of nothing but its health, which tells a file when it ends. */
export function healthServer(name: string, port: number, endings: string): ProcessPlan {
  const source = `
    const { createServer } = require('node:http');
    const { appendFileSync } = require('node:fs');
    createServer((_, response) => response.end('ok')).listen(${port}, '127.0.0.1');
    console.log('${name} listens');
    process.on('SIGTERM', () => { appendFileSync(${JSON.stringify(endings)}, '${name} '); process.exit(0); });`;
  return plan(name, source, () => isHealthy(`http://127.0.0.1:${port}/health/ready`));
}

/** A process that runs a JavaScript source. */
export function plan(name: string, source: string, isReady: () => Promise<boolean>): ProcessPlan {
  return {
    name,
    command: process.execPath,
    args: ['-e', source],
    env: process.env,
    cwd: tmpdir(),
    stopSignal: 'SIGTERM',
    startPatience: 10_000,
    stopPatience: 2_000,
    isReady,
  };
}
