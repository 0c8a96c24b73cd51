import { spawn } from 'node:child_process';
import { appendFileSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openLog, tailOf } from './log-file.js';
import { ProcessFailed, type Places } from './managed-process.js';
import { lifeOf } from './process-table.js';
import { removeRunRecord, writeRunRecord } from './run-records.js';

/** A program that does one thing and ends. */
export interface OneShotJob {
  name: string;
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** What it writes is for the person who waits, too. */
  speaks?: true;
}

/** Runs a one-shot job to its end. Throws `ProcessFailed` with the end of its log when it fails. */
export async function runToEnd(job: OneShotJob, places: Places, say: (line: string) => void): Promise<void> {
  const { name, command, args, env, cwd } = job;
  const log = openLog(join(places.logs, `${name}.log`));
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', job.speaks ? 'pipe' : log.descriptor, log.descriptor],
  });
  if (child.stdout) {
    createInterface(child.stdout).on('line', (line) => {
      appendFileSync(log.path, `${line}\n`);
      say(`  ${line}`);
    });
  }
  closeSync(log.descriptor);
  const pid = child.pid ?? 0;
  writeRunRecord(places.run, { name, pid, life: lifeOf(pid) ?? 'over', stopSignal: 'SIGTERM' });
  const outcome = await new Promise<string | undefined>((resolve) => {
    child.once('error', (error) => resolve(`could not be started: ${error.message}`));
    child.once('close', (code, signal) =>
      resolve(code === 0 ? undefined : `failed (${signal ?? `exit code ${code}`})`),
    );
  });
  removeRunRecord(places.run, name);
  if (outcome) throw new ProcessFailed(`${name} ${outcome}. The end of ${log.path}:\n${tailOf(log)}`);
}
