import { setTimeout as wait } from 'node:timers/promises';
import { ManagedProcess, type Places, type ProcessPlan } from './managed-process.js';
import { endLeftovers, inStopOrder } from './run-records.js';
import { runToEnd, type OneShotJob } from './run-to-end.js';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** A process that lived this long (milliseconds) is sound again: its next death is answered at once. */
const SOUND_LIFE = 60_000;

/** Keeps processes alive: one that ends unasked is started again, later each time it ends soon after. */
export class Supervisor {
  private readonly watched = new Map<string, ManagedProcess>();
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly places: Places,
    private readonly say: (line: string) => void,
  ) {}

  /**
   * Starts a process, waits until it is ready, and keeps it alive from then on. Throws `ProcessFailed` when it
   * does not become ready at `attempts` tries.
   */
  async start(plan: ProcessPlan, attempts = 1): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.watch(await this.begin(plan));
        return;
      } catch (error) {
        if (attempt >= attempts || this.stopping.signal.aborted) throw error;
        await this.pause(FIRST_PAUSE * attempt);
      }
    }
  }

  /** The process id of a watched process's present life. */
  pidOf(name: string): number | undefined {
    return this.watched.get(name)?.pid;
  }

  /** Runs a one-shot job to its end. Throws `ProcessFailed`. */
  async run(job: OneShotJob): Promise<void> {
    this.stopping.signal.throwIfAborted();
    await this.remember(runToEnd(job, this.places, this.say));
  }

  /** Stops everything in order, what is only just starting too, and starts nothing again. */
  async stopAll(): Promise<void> {
    this.stopping.abort();
    for (const process of inStopOrder([...this.watched.values()])) await process.stop();
    await endLeftovers(this.places.run);
    await Promise.allSettled(this.underWay);
    await endLeftovers(this.places.run);
  }

  private async begin(plan: ProcessPlan): Promise<ManagedProcess> {
    this.stopping.signal.throwIfAborted();
    await plan.beforeStart?.();
    return this.remember(ManagedProcess.start(plan, this.places));
  }

  private async remember<Result>(work: Promise<Result>): Promise<Result> {
    this.underWay.add(work);
    try {
      return await work;
    } finally {
      this.underWay.delete(work);
    }
  }

  private watch(process: ManagedProcess, pause = FIRST_PAUSE): void {
    const began = performance.now();
    this.watched.set(process.name, process);
    void process.whenEnded().then(async (outcome) => {
      if (this.stopping.signal.aborted) return;
      const next = performance.now() - began > SOUND_LIFE ? FIRST_PAUSE : pause;
      this.say(`${process.name} ${outcome}; starting it again in ${next / 1000} s`);
      await this.revive(process.plan, next);
    });
  }

  private async revive(plan: ProcessPlan, pause: number): Promise<void> {
    for (let wait = pause; ; wait = Math.min(wait * 2, LONGEST_PAUSE)) {
      await this.pause(wait);
      if (this.stopping.signal.aborted) return;
      try {
        const began = performance.now();
        this.watch(await this.begin(plan), Math.min(wait * 2, LONGEST_PAUSE));
        this.say(`${plan.name} is ready again (${((performance.now() - began) / 1000).toFixed(1)} s)`);
        return;
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        this.say(
          `${(error as Error).message}\n${plan.name} did not come back; next try in ${Math.min(wait * 2, LONGEST_PAUSE) / 1000} s`,
        );
      }
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
