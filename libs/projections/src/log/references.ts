import {
  buildInForce,
  calendarDecider,
  directoryDecider,
  gateDataDecider,
  limitsDecider,
  listDecider,
  type Decider,
  type InForce,
  type Instant,
  type References,
} from '@tiaokuai/domain';
import type { StoredEvent } from '@tiaokuai/event-store';
import { caseEvent } from './case-event.js';

/** Reads a stream from its beginning, up to and with a version, or to its end. */
export type ReadStream = (streamId: string, upTo?: number) => Promise<readonly StoredEvent[]>;

const REFERENCES: readonly string[] = [
  directoryDecider,
  limitsDecider,
  listDecider,
  calendarDecider,
  gateDataDecider,
].map(({ kind }) => kind);

/** Is it one that cases are judged by? Each of these is one stream, named like its kind. */
export function isReferenceStream(streamId: string): boolean {
  return REFERENCES.includes(streamId);
}

/** What was in force when, for whoever follows the log. */
export interface InForceFollowed {
  /** To be called at each event of a reference stream. */
  changed(): void;
  current(): Promise<(at: Instant) => InForce>;
}

/**
 * Reads the reference streams again only after one of them has grown. They may be ahead of the place in the log that is
 * being folded: a later version never changes what was in force at an earlier instant.
 */
export function followInForce(read: ReadStream): InForceFollowed {
  let known: Promise<(at: Instant) => InForce> | undefined;

  async function folded<S>(decider: Decider<S>): Promise<S> {
    const events = await read(decider.kind);
    return events.reduce<S>(
      (state, event) => decider.evolve(state, caseEvent(event)),
      decider.initial(decider.kind),
    );
  }
  async function load(): Promise<(at: Instant) => InForce> {
    const [directory, limits, list, calendar, gateData] = await Promise.all([
      folded(directoryDecider),
      folded(limitsDecider),
      folded(listDecider),
      folded(calendarDecider),
      folded(gateDataDecider),
    ]);
    const references: References = { directory, limits, list, calendar, gateData };
    return buildInForce(references);
  }
  function forget(): void {
    known = undefined;
  }

  return {
    changed: forget,
    current() {
      known ??= load();
      known.catch(forget);
      return known;
    },
  };
}
