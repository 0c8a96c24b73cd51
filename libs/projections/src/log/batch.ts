import { caseRows, type CaseRows } from '../case-rows.projection.js';
import type { Step } from './folded-cases.js';

/** What the projection made of the next events of the log: every read model takes its rows from it. */
export interface Batch {
  /** In the order of the log. */
  readonly steps: readonly Step[];
  /** Of each case that has changed, after its newest event. */
  readonly cases: readonly CaseRows[];
}

export function batchOf(steps: readonly Step[]): Batch {
  const newest = new Map(steps.map((step) => [step.event.streamId, step]));
  return { steps, cases: [...newest.values()].map(rowsAfter) };
}

function rowsAfter({ event, procedure, after }: Step): CaseRows {
  return caseRows(procedure, after.state, {
    version: event.version,
    logIndex: event.logIndex,
    lastEvent: event.type,
    changedAt: event.recordedAt,
    reactionVersion: after.reactionVersion,
  });
}
