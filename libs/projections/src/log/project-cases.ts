import { readLog, readStream, type LoggedEvent, type Queryable } from '@tiaokuai/event-store';
import type { DataSource } from 'typeorm';
import { batchOf } from './batch.js';
import { FoldFailure, foldedCases, type FoldedCases, type Kinds, type Step } from './folded-cases.js';
import { CASES, findPosition, PROJECTION_VERSION, type Position } from './position.js';
import { writeRowsTo } from './write-rows.js';

export interface CasesProjectionOptions extends Kinds {
  /** Where the log is read. */
  readonly store: Queryable;
  /** Where the rows are written, in the role `tiaokuai_writer`. */
  readonly readModels: DataSource;
  /** `CASES` unless told. */
  readonly consumer?: string;
  /** Folded cases kept in memory; 2,000 unless told. */
  readonly capacity?: number;
}

export interface CasesProjection {
  /**
   * Projects the next events, at most `limit`, rows and position in one transaction. Returns the index of the last one
   * and how many there were, 0 when it is up to date. Throws a `FoldFailure` at an event that cannot be folded, and
   * whatever the database threw; nothing is ever skipped, so the next call meets the same event.
   */
  advance(limit?: number): Promise<{ readonly logIndex: number; readonly events: number }>;
}

/** Keeps the rows of all cases: lists, duties, what is owed and who acted. */
export function casesProjection(options: CasesProjectionOptions): CasesProjection {
  const { store, readModels } = options;
  const position: Position = { consumer: options.consumer ?? CASES, version: PROJECTION_VERSION };
  const folded = foldedCases(
    options,
    (streamId, range) => readStream(store, streamId, range),
    options.capacity ?? 2_000,
  );
  let at: number | undefined;

  const write = writeRowsTo(readModels);

  return {
    async advance(limit = 500) {
      const from = (at ??= await startOf(store, position));
      const events = await readLog(store, { after: from, limit });
      try {
        const { steps, taken } = await foldUpToFailure(folded, events);
        const to = events[taken - 1]?.logIndex ?? from;
        if (taken > 0 && !(await write({ ...position, from, to }, batchOf(steps))))
          throw new Error(`the position of ${position.consumer} was moved by another process`);
        at = to;
        return { logIndex: to, events: taken };
      } catch (error) {
        // What was folded is ahead of what is written.
        folded.clear();
        at = undefined;
        throw error;
      }
    },
  };
}

/** Only a migration begins a projection: a program of another version must not write over the rows in use. */
async function startOf(store: Queryable, position: Position): Promise<number> {
  const progress = await findPosition(store, position);
  if (progress === undefined)
    throw new Error(`the read models in use are not of version ${position.version}: run the migration`);
  return progress.logIndex;
}

/** Folds events in order; one that cannot be folded ends it, and is thrown only when nothing stands before it. */
async function foldUpToFailure(
  folded: FoldedCases,
  events: readonly LoggedEvent[],
): Promise<{ steps: readonly Step[]; taken: number }> {
  const steps: Step[] = [];
  for (const [taken, event] of events.entries()) {
    try {
      const step = await folded.step(event);
      if (step !== undefined) steps.push(step);
    } catch (error) {
      if (error instanceof FoldFailure && taken > 0) return { steps, taken };
      throw error;
    }
  }
  return { steps, taken: events.length };
}
