import { type ChildProcess, fork } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { keepOutput, type Processes, type ProcessName } from './processes.js';

interface Answer {
  readonly id: number;
  readonly error?: string;
}

/** Of this test worker, for one spec file after the other; it ends with the worker. */
let host: WarmProcesses | undefined;

/**
 * Api, worker and projector in one process that is loaded and warm: for specs that kill none of them. One system at a time
 * runs in it.
 */
export function warmProcesses(): Processes {
  if (host === undefined || host.isOver) host = new WarmProcesses();
  return host;
}

class WarmProcesses implements Processes {
  output = '';
  private readonly process: ChildProcess;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private orders = 0;

  constructor() {
    const script = fileURLToPath(new URL('warm-host.mjs', import.meta.url));
    this.process = fork(script, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
    keepOutput(this, this.process);
    this.process.on('message', (answer: Answer) => this.waiting.get(answer.id)?.(answer));
    this.process.once('exit', () => {
      for (const [id, answered] of this.waiting) answered({ id, error: this.ending() });
    });
    // Nobody waits for it when the tests are over.
    for (const each of [this.process.stdout, this.process.stderr] as Socket[]) each.unref();
    this.process.unref();
    this.process.channel?.unref();
  }

  get isOver(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  start(name: ProcessName, env: NodeJS.ProcessEnv): Promise<void> {
    return this.order({ order: 'start', name, env });
  }

  stop(name: ProcessName): Promise<void> {
    return this.order({ order: 'stop', name });
  }

  ending(): string | undefined {
    const code = this.process.exitCode ?? this.process.signalCode;
    return code === null ? undefined : `they ended by themselves with ${code}:\n${this.output.slice(-8000)}`;
  }

  abandon(): void {
    this.process.kill('SIGKILL');
    if (host === this) host = undefined;
  }

  private async order(what: object): Promise<void> {
    const id = (this.orders += 1);
    const { error } = await new Promise<Answer>((resolve) => {
      this.waiting.set(id, resolve);
      this.process.send({ id, ...what }, (failed) => {
        if (failed !== null) resolve({ id, error: this.ending() ?? String(failed) });
      });
    });
    this.waiting.delete(id);
    if (error !== undefined) throw new Error(error);
  }
}
