import { caseEventOf, type CaseEvent, type RecordedEvent } from '../kernel/event.js';
import type { Instant } from '../kernel/instant.js';
import { buildInForce, NO_REFERENCES, type References } from './build-in-force.js';
import { calendarDecider } from './calendar-publication/calendar-publication.decider.js';
import { directoryDecider } from './directory/directory.decider.js';
import { gateDataDecider } from './gate/gate.decider.js';
import type { InForce } from './in-force.js';
import { limitsDecider } from './limits/limits.decider.js';
import { listDecider } from './list/list.decider.js';

type Folds = {
  readonly [Name in keyof References]: {
    readonly kind: string;
    evolve(state: References[Name], event: CaseEvent): References[Name];
  };
};

/** What cases are judged by: one stream to each, named like its kind. */
const FOLDS: Folds = {
  directory: directoryDecider,
  limits: limitsDecider,
  list: listDecider,
  calendar: calendarDecider,
  gateData: gateDataDecider,
};

const NAMES = Object.keys(FOLDS) as readonly (keyof References)[];

/** The streams that cases are judged by. */
export const REFERENCE_STREAMS: readonly string[] = NAMES.map((name) => FOLDS[name].kind);

/** Is it one that cases are judged by? */
export function isReferenceStream(streamId: string): boolean {
  return REFERENCE_STREAMS.includes(streamId);
}

/** The reference streams folded as far as they were read, and what was in force when. */
export class FoldedReferences {
  private references = NO_REFERENCES;
  private readonly versions = new Map<string, number>();
  private current = buildInForce(NO_REFERENCES);

  /** The same function for as long as nothing grows, so that what rules remember by identity is computed once. */
  get inForce(): (at: Instant) => InForce {
    return this.current;
  }

  /** Version of the last event of a stream that was folded; 0 at the beginning. */
  versionOf(streamId: string): number {
    return this.versions.get(streamId) ?? 0;
  }

  /** Folds what a stream has grown by. Events that were folded already are passed over, so two readers may overlap. */
  grow(streamId: string, events: readonly (RecordedEvent & { readonly version: number })[]): void {
    const name = NAMES.find((each) => FOLDS[each].kind === streamId);
    if (name === undefined) throw new Error(`${streamId} is no reference stream`);
    const fresh = events.filter(({ version }) => version > this.versionOf(streamId));
    const last = fresh.at(-1);
    if (last === undefined) return;
    this.references = folded(this.references, name, fresh);
    this.versions.set(streamId, last.version);
    this.current = buildInForce(this.references);
  }
}

function folded<Name extends keyof References>(
  references: References,
  name: Name,
  events: readonly RecordedEvent[],
): References {
  const fold = FOLDS[name];
  const state = events.reduce<References[Name]>(
    (before, event) => fold.evolve(before, caseEventOf(event)),
    references[name],
  );
  return { ...references, [name]: state };
}
