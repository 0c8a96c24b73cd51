import { FoldedReferences, REFERENCE_STREAMS, type InForce, type Instant } from '@tiaokuai/domain';
import type { StoredEvent } from '@tiaokuai/event-store';

/** Reads the events of a stream after version `after`, up to and with `upTo`; all when neither is given. */
export type ReadStream = (
  streamId: string,
  range: { readonly after?: number; readonly upTo?: number },
) => Promise<readonly StoredEvent[]>;

/** What was in force when, for whoever follows the log. */
export interface InForceFollowed {
  /** To be called at each event of a reference stream. */
  changed(): void;
  current(): Promise<(at: Instant) => InForce>;
}

/**
 * Reads on in the reference streams only after one of them has grown. They may be ahead of the place in the log that is
 * being folded: a later version never changes what was in force at an earlier instant.
 */
export function followInForce(read: ReadStream): InForceFollowed {
  const folded = new FoldedReferences();
  let known: Promise<(at: Instant) => InForce> | undefined;

  async function readOn(): Promise<(at: Instant) => InForce> {
    await Promise.all(
      REFERENCE_STREAMS.map(async (name) => {
        folded.grow(name, await read(name, { after: folded.versionOf(name) }));
      }),
    );
    return folded.inForce;
  }
  function forget(): void {
    known = undefined;
  }

  return {
    changed: forget,
    current() {
      known ??= readOn();
      known.catch(forget);
      return known;
    },
  };
}
