import { caseRows, type CaseRows } from '../case-rows.projection.js';
import type { UnreadableCaseRow } from '../unreadable/unreadable-case.entity.js';
import type { Step } from './folded-cases.js';

/** What the projection made of the next events of the log: every read model takes its rows from it. */
export interface Batch {
  /** In the order of the log. */
  readonly steps: readonly Step[];
  /** Of each case that has changed, after its newest event. */
  readonly cases: readonly CaseRows[];
  /** Cases of which nothing can be made from an event on. */
  readonly unreadable: readonly UnreadableCaseRow[];
}

/** `unreadable`: cases whose events could not be folded. Those whose rows cannot be made are found here and join them. */
export function batchOf(steps: readonly Step[], unreadable: readonly UnreadableCaseRow[] = []): Batch {
  const newest = new Map(steps.map((step) => [step.event.streamId, step]));
  const cases: CaseRows[] = [];
  const without: UnreadableCaseRow[] = [...unreadable];
  for (const step of newest.values()) {
    const rows = rowsAfter(step);
    if (rows !== undefined) cases.push(rows);
    else if (!without.some(({ caseId }) => caseId === step.event.streamId))
      without.push(unreadableAt(step.event));
  }
  return { steps, cases, unreadable: without };
}

/** A case that cannot be read from this event on. */
export function unreadableAt({ streamId, kind, version, logIndex }: Step['event']): UnreadableCaseRow {
  return { caseId: streamId, kind, version, logIndex };
}

/** Undefined where its rules fail: that is the case's misfortune alone. */
function rowsAfter({ event, procedure, after }: Step): CaseRows | undefined {
  try {
    return caseRows(procedure, after.state, {
      version: event.version,
      logIndex: event.logIndex,
      lastEvent: event.type,
      changedAt: event.recordedAt,
      reactionVersion: after.reactionVersion,
    });
  } catch {
    return undefined;
  }
}
