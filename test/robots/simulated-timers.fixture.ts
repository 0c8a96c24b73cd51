/** Time as a test tells it, milliseconds since 1970. */
export interface Time {
  now(): number;
}

type Task = { readonly at: number; readonly act: () => Promise<void> };

/** What Temporal is to deliveries, a timer and nothing else, without the waiting: time jumps to whatever comes next. */
export class SimulatedTimers implements Time {
  private tasks: Task[] = [];
  private time: number;

  constructor(start: number) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  at(instant: number, act: () => Promise<void>): void {
    this.tasks.push({ at: instant, act });
  }

  /** Everything that waits is forgotten, as when Temporal's data are lost. */
  forget(): void {
    this.tasks = [];
  }

  /** Lives until nothing waits any more, or until `end`. */
  async run(end = Infinity): Promise<void> {
    for (;;) {
      // The first in time, and of those the first in the queue.
      const next = this.tasks.reduce<Task | undefined>(
        (first, task) => (first === undefined || task.at < first.at ? task : first),
        undefined,
      );
      if (next === undefined || next.at > end) break;
      this.tasks.splice(this.tasks.indexOf(next), 1);
      this.time = Math.max(this.time, next.at);
      await next.act();
    }
    if (end !== Infinity) this.time = Math.max(this.time, end);
  }
}
