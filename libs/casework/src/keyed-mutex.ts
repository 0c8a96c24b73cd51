/**
 * Runs the work on one key one after the other within this process. It keeps nothing right that the append does not
 * keep right already; it only spares a hot case the conflicts that its own process would make.
 */
export class KeyedMutex {
  private readonly last = new Map<string, Promise<unknown>>();

  async runExclusive<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(key);
    const mine = before === undefined ? work() : before.then(work);
    // Whoever comes next waits for the end of it, good or bad.
    const ended = mine.catch(() => undefined);
    this.last.set(key, ended);
    try {
      return await mine;
    } finally {
      if (this.last.get(key) === ended) this.last.delete(key);
    }
  }
}
