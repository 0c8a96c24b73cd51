import {
  readLog,
  readLoggedStream,
  readStream,
  type LoggedEvent,
  type Queryable,
} from '@tiaokuai/event-store';
import type { DataSource } from 'typeorm';
import { CaseListRow } from '../case-list/case-list.entity.js';
import { UnreadableCaseRow } from '../unreadable/unreadable-case.entity.js';
import { PROJECTION_VERSION } from '../schema/projection-version.js';
import { batchOf, unreadableAt, type Batch } from './batch.js';
import { FoldFailure, foldedCases, type FoldedCases, type Kinds, type Step } from './folded-cases.js';
import { CASES, findPosition, type Position } from './position.js';
import { writeRowsTo } from './write-rows.js';

export interface CasesProjectionOptions extends Kinds {
  /** Where the log is read. */
  readonly store: Queryable;
  /** Where the rows are written. */
  readonly readModels: DataSource;
  /** `CASES` unless told. */
  readonly consumer?: string;
  /** Folded cases kept in memory; 2,000 unless told. */
  readonly capacity?: number;
  /** Told when nothing more can be made of a case, from this event on. */
  readonly onUnreadable?: (row: UnreadableCaseRow) => void;
  /** Told when it can be read again, and its rows are those of its newest event. */
  readonly onReadable?: (caseId: string) => void;
}

export interface CasesProjection {
  /**
   * Projects the next events, at most `limit`, rows and position in one transaction. Returns the index of the last one
   * and how many there were, 0 when it is up to date. A case that cannot be folded keeps the rows it had, marked, and is
   * tried again from there; the others go on. Throws a `FoldFailure` at an event of a kind that is not known, and whatever
   * the database threw; nothing is ever skipped, so the next call meets the same event.
   */
  advance(limit?: number): Promise<{ readonly logIndex: number; readonly events: number }>;
}

/** Between two attempts to read those again of which nothing could be made. */
const READ_AGAIN_MILLISECONDS = 15_000;
/** So many at one attempt, so that the others are not kept waiting. */
const READ_AGAIN_AT_ONCE = 20;

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
  /** Cases of which nothing more is projected until they can be read again; the one tried longest ago first. */
  let unreadable = new Set<string>();
  let readAgainAt = 0;

  const write = writeRowsTo(readModels);

  async function begin(): Promise<number> {
    const from = await startOf(store, position);
    const rows = await readModels.manager.find(UnreadableCaseRow, { select: { caseId: true } });
    unreadable = new Set(rows.map(({ caseId }) => caseId));
    readAgainAt = 0;
    return from;
  }
  async function writeUp(batch: Batch, from: number, to: number): Promise<void> {
    if (!(await write({ ...position, from, to }, batch)))
      throw new Error(`the position of ${position.consumer} was moved by another process`);
  }
  /** What cannot be read still goes to the end of the queue; where all could be, the next ones follow at once. */
  async function readSomeAgain(upTo: number): Promise<void> {
    const tried = [...unreadable].slice(0, READ_AGAIN_AT_ONCE);
    let still = 0;
    for (const caseId of tried) {
      unreadable.delete(caseId);
      if (await readAgain(caseId, upTo)) options.onReadable?.(caseId);
      else {
        unreadable.add(caseId);
        still += 1;
      }
    }
    readAgainAt = still === 0 ? 0 : performance.now() + READ_AGAIN_MILLISECONDS;
  }
  async function readAgain(caseId: string, upTo: number): Promise<boolean> {
    const where = { caseId };
    const row = await readModels.manager.findOne(CaseListRow, { select: { version: true }, where });
    const history = await readLoggedStream(store, { streamId: caseId, upTo });
    const steps: Step[] = [];
    for (const event of history.filter(({ version }) => version > (row?.version ?? 0))) {
      const step = await stepOrFailure(folded, event);
      if (step instanceof FoldFailure) return false;
      if (step !== undefined) steps.push(step);
    }
    const batch = batchOf(steps);
    if (steps.length === 0 || batch.unreadable.length > 0) return false;
    await writeUp(batch, upTo, upTo);
    return true;
  }
  /** Folds events in order, but for those of cases that cannot be; one of an unknown kind ends it. */
  async function foldNext(events: readonly LoggedEvent[]): Promise<{ batch: Batch; taken: number }> {
    const steps: Step[] = [];
    const failed = new Map<string, UnreadableCaseRow>();
    for (const [taken, event] of events.entries()) {
      if (unreadable.has(event.streamId) || failed.has(event.streamId)) continue;
      const step = await stepOrFailure(folded, event);
      if (!(step instanceof FoldFailure)) steps.push(...(step === undefined ? [] : [step]));
      else if (isCase(event, options)) failed.set(event.streamId, unreadableAt(event));
      else if (taken === 0) throw step;
      else return { batch: batchOf(steps, [...failed.values()]), taken };
    }
    return { batch: batchOf(steps, [...failed.values()]), taken: events.length };
  }

  return {
    async advance(limit = 500) {
      const from = (at ??= await begin());
      try {
        if (unreadable.size > 0 && performance.now() >= readAgainAt) await readSomeAgain(from);
        const events = await readLog(store, { after: from, limit });
        const { batch, taken } = await foldNext(events);
        const to = events[taken - 1]?.logIndex ?? from;
        if (taken > 0) await writeUp(batch, from, to);
        for (const row of batch.unreadable) {
          unreadable.add(row.caseId);
          options.onUnreadable?.(row);
        }
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

async function stepOrFailure(
  folded: FoldedCases,
  event: LoggedEvent,
): Promise<Step | FoldFailure | undefined> {
  try {
    return await folded.step(event);
  } catch (error) {
    if (error instanceof FoldFailure) return error;
    throw error;
  }
}

/** A kind that is not known may be that of a newer program; one that cannot even be read is an altered event's. */
function isCase({ kind, unreadable }: LoggedEvent, { procedures }: Kinds): boolean {
  return procedures.has(kind) || (unreadable === true && kind === '');
}
