import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const LOADER = new URL('../../../test/harness/typescript-loader.mjs', import.meta.url);

/** Runs a script of ours as a process of its own. */
export function startProcess(script: URL, ...args: readonly string[]): ChildProcess {
  const flags = ['--conditions', 'tiaokuai-source', '--import', LOADER.href];
  return spawn(process.execPath, [...flags, fileURLToPath(script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The next line it prints. */
export async function nextLine(child: ChildProcess): Promise<string> {
  const [chunk] = (await once(child.stdout ?? child, 'data')) as unknown[];
  return String(chunk).trim();
}

/** What it printed in all; throws when it did not end well. */
export async function wholeOutput(child: ChildProcess): Promise<string> {
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  const [code] = (await once(child, 'close')) as unknown[];
  if (code !== 0) throw new Error(`the process ended with ${String(code)}`);
  return output;
}
