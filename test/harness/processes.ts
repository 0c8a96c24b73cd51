import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type ProcessName = 'api' | 'worker' | 'projector';

/** What runs of one system. */
export interface Processes {
  /** What was written to the logs, the end of it. */
  readonly output: string;
  start(name: ProcessName, env: NodeJS.ProcessEnv): Promise<void>;
  /** As an operator ends one. Throws when it had ended by itself: nothing else may end a process. */
  stop(name: ProcessName): Promise<void>;
  /** What it wrote when it had ended by itself; undefined while it runs. */
  ending(name: ProcessName): string | undefined;
  /** Ends whatever runs, because what was to start did not. */
  abandon(): void;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const KEPT = 1_000_000;

/** Adds what a process writes to `output`, and keeps the end of it. */
export function keepOutput(of: { output: string }, { stdout, stderr }: ChildProcess): void {
  for (const stream of [stdout, stderr])
    stream?.on('data', (chunk: Buffer) => (of.output = (of.output + chunk.toString()).slice(-KEPT)));
}

/** Each of them a process of its own, as an operator runs them. */
export class ApartProcesses implements Processes {
  output = '';
  private readonly children = new Map<ProcessName, ChildProcess>();

  async start(name: ProcessName, env: NodeJS.ProcessEnv): Promise<void> {
    this.children.set(name, this.run(`apps/${name}/dist/main.js`, env));
    return Promise.resolve();
  }

  stop(name: ProcessName): Promise<void> {
    return this.end(name, 'SIGTERM');
  }

  /** kill -9, as a power cut would. */
  kill(name: ProcessName): Promise<void> {
    return this.end(name, 'SIGKILL');
  }

  ending(name: ProcessName): string | undefined {
    const child = this.children.get(name);
    const code = child?.exitCode ?? child?.signalCode ?? null;
    return code === null ? undefined : `${name} ended by itself with ${code}:\n${this.output.slice(-8000)}`;
  }

  abandon(): void {
    for (const child of this.children.values()) child.kill('SIGKILL');
    this.children.clear();
  }

  /** A script that ends by itself, and well. */
  async runToEnd(script: string, env: NodeJS.ProcessEnv): Promise<void> {
    const [code] = (await once(this.run(script, env), 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${script} ended with ${code}:\n${this.output.slice(-4000)}`);
  }

  private run(script: string, env: NodeJS.ProcessEnv): ChildProcess {
    const child = spawn(process.execPath, [`${root}${script}`], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    keepOutput(this, child);
    return child;
  }

  private async end(name: ProcessName, signal: NodeJS.Signals): Promise<void> {
    const child = this.children.get(name);
    if (child === undefined) return;
    const ending = this.ending(name);
    this.children.delete(name);
    if (ending !== undefined) throw new Error(ending);
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}
