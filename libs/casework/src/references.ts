import { FoldedReferences, REFERENCE_STREAMS, type InForce } from '@tiaokuai/domain';
import { readStream, type Queryable } from '@tiaokuai/event-store';

/** The rules in force, read again as far as a reference stream has grown. */
export class References {
  private readonly folded = new FoldedReferences();

  constructor(private readonly pool: Queryable) {}

  /**
   * What was in force when, at least as new as `versions` says the streams are. The function stays the same object while
   * nothing moves.
   */
  async upTo(versions: ReadonlyMap<string, number>): Promise<(at: string) => InForce> {
    const behind = REFERENCE_STREAMS.filter(
      (name) => (versions.get(name) ?? 0) > this.folded.versionOf(name),
    );
    for (const name of behind) {
      const events = await readStream(this.pool, name, { after: this.folded.versionOf(name) });
      this.folded.grow(name, events);
    }
    return this.folded.inForce;
  }
}
