import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { openLog, tailOf, type LogFile } from './log-file.js';
import { endProcess, eventually, lifeOf } from './process-table.js';
import { removeRunRecord, writeRunRecord } from './run-records.js';

/** The system account a process runs under, where it is not ours. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** How one process is started, known to be ready, and stopped. */
export interface ProcessPlan {
  /** Names its log and its run record too. */
  name: string;
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  account?: Account;
  stopSignal: NodeJS.Signals;
  /** Milliseconds from the start until it must be ready. */
  startPatience: number;
  /** Milliseconds from the stop signal until it is ended by force. */
  stopPatience: number;
  isReady(): Promise<boolean>;
  /** Clears away what would keep it from starting. */
  beforeStart?(): Promise<void>;
}

/** Where logs and run records go. */
export interface Places {
  logs: string;
  run: string;
}

/** A process ended, or was not ready in time; the message carries the end of its log. */
export class ProcessFailed extends Error {
  override readonly name = 'ProcessFailed';
}

/** One life of a process. Its own session keeps a Ctrl-C at the terminal from reaching it out of order. */
export class ManagedProcess {
  private readonly ended: Promise<string>;
  private outcome: string | undefined;

  private constructor(
    readonly plan: ProcessPlan,
    private readonly places: Places,
    private readonly child: ChildProcess,
    private readonly log: LogFile,
    private readonly life: string,
  ) {
    this.ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        this.outcome = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
        resolve(this.outcome);
      });
    });
  }

  /** Starts it and waits until it is ready. Throws `ProcessFailed`. */
  static async start(plan: ProcessPlan, places: Places): Promise<ManagedProcess> {
    const log = openLog(join(places.logs, `${plan.name}.log`));
    const child = spawn(plan.command, plan.args, {
      cwd: plan.cwd,
      env: plan.env,
      detached: true,
      stdio: ['ignore', log.descriptor, log.descriptor],
      ...(plan.account && { uid: plan.account.uid, gid: plan.account.gid }),
    });
    closeSync(log.descriptor);
    const pid = await startedPid(child, plan);
    const started = new ManagedProcess(plan, places, child, log, lifeOf(pid) ?? 'over');
    writeRunRecord(places.run, { name: plan.name, pid, life: started.life, stopSignal: plan.stopSignal });
    await started.becomeReady();
    return started;
  }

  get name(): string {
    return this.plan.name;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Resolves in words when it has ended, for whatever reason. */
  whenEnded(): Promise<string> {
    return this.ended;
  }

  /** The end of its log in this life. */
  lastWords(): string {
    return tailOf(this.log);
  }

  /** Asks it to end, waits, ends it by force when it does not. */
  async stop(): Promise<void> {
    await endProcess(this.pid, this.life, this.plan.stopSignal, this.plan.stopPatience);
    await this.ended;
    removeRunRecord(this.places.run, this.plan.name);
  }

  private async becomeReady(): Promise<void> {
    const { name, startPatience } = this.plan;
    const ready = await eventually(
      async () => this.outcome !== undefined || (await this.plan.isReady()),
      startPatience,
    );
    if (ready && this.outcome === undefined) return;
    const why = this.outcome ?? `was not ready after ${startPatience / 1000} s`;
    await this.stop();
    throw new ProcessFailed(`${name} ${why}. The end of ${this.log.path}:\n${this.lastWords()}`);
  }
}

function startedPid(child: ChildProcess, plan: ProcessPlan): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve(child.pid ?? 0));
    child.once('error', (error) => {
      reject(new ProcessFailed(`${plan.name} could not be started (${plan.command}): ${error.message}`));
    });
  });
}
