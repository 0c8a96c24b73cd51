import { addDays, caseEventOf, dateOf, ENGINE, settle, type InForce, type Instant } from '@tiaokuai/domain';
import { logHead, readStream, type Clock } from '@tiaokuai/event-store';
import {
  CALENDAR,
  CASES,
  casesLeftToSweep,
  casesToSweep,
  findPosition,
  followInForce,
  isDone,
  markDone,
  markStopped,
  movePosition,
  PROJECTION_VERSION,
  readPosition,
  type CaseToSweep,
  type Kinds,
  type Position,
} from '@tiaokuai/projections';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { CaseWorkflows } from './case-workflows.js';
import type { Subscription } from './consumer.js';
import { log } from './log.js';

const PAGE = 200;
/** A fault in a case that was over for longer is given back when somebody opens it. */
const DAYS_OVER = 366;

export interface SweepOptions extends Kinds {
  readonly store: Pool;
  readonly readModels: DataSource;
  readonly clock: Clock;
  readonly workflows: CaseWorkflows;
}

/** How far the calendar in force has been carried to the cases. */
export interface SweepProgress {
  readonly calendarVersion: number;
  readonly done: boolean;
  /** Cases still to be looked at, at most. */
  readonly left: number;
}

export interface CalendarSweep extends Subscription {
  /** Undefined as long as no calendar is in force. */
  progress(): Promise<SweepProgress | undefined>;
}

/**
 * When a calendar comes into force, wakes every case in which it moves a limit, so that timers and lists are right at once;
 * each records it by its own settling, as it would have done whenever it is touched. Goes on where it was interrupted.
 */
export function sweepCalendar(options: SweepOptions): CalendarSweep {
  const { store, readModels, clock, workflows } = options;
  const rules = followInForce((streamId, range) => readStream(store, streamId, range));
  let bound: { readonly calendarVersion: number; readonly logIndex: number } | undefined;
  let sweeping: Position | undefined;

  async function current(): Promise<{ now: Instant; inForce: (at: Instant) => InForce; position: Position }> {
    rules.changed();
    const [now, inForce] = [await clock.now(), await rules.current()];
    return { now, inForce, position: { consumer: CALENDAR, version: inForce(now).pins.calendarVersion } };
  }
  /** What was recorded later has been settled by the new calendar. Remembered, or a busy district would never be done. */
  async function boundOf(calendarVersion: number): Promise<number> {
    if (bound?.calendarVersion !== calendarVersion) {
      const { newest, waiting } = await logHead(store);
      bound = { calendarVersion, logIndex: newest + waiting };
    }
    return bound.logIndex;
  }

  return {
    name: CALENDAR,
    async advance() {
      const { now, inForce, position } = await current();
      if (position.version === 0) return 0;
      sweeping = position;
      const progress = await readPosition(store, position);
      if (isDone(progress)) return 0;
      const upTo = await boundOf(position.version);
      const overSince = addDays(dateOf(now), -DAYS_OVER);
      const page = await casesToSweep(readModels, { after: progress.logIndex, upTo, overSince, limit: PAGE });
      const last = page.at(-1);
      if (last === undefined) {
        const projected = await findPosition(store, { consumer: CASES, version: PROJECTION_VERSION });
        if ((projected?.logIndex ?? -1) < upTo) return 0;
        await markDone(store, position);
        log.info({ calendarVersion: position.version }, 'calendar carried to all cases');
        return 0;
      }
      const moved: CaseToSweep[] = [];
      for (const each of page) if (await isMoved(options, each, now, inForce)) moved.push(each);
      await workflows.wake(
        moved.map(({ caseId, kind, version }) => ({ caseId, kind, version: version + 1 })),
      );
      if (!(await movePosition(store, position, { from: progress.logIndex, to: last.logIndex })))
        throw new Error('the position of the calendar was moved by another process');
      return page.length;
    },
    async progress() {
      const { position } = await current();
      if (position.version === 0) return undefined;
      const found = await findPosition(store, position);
      const done = found !== undefined && isDone(found);
      const part = { after: found?.logIndex ?? -1, upTo: await boundOf(position.version) };
      const left = done ? 0 : await casesLeftToSweep(readModels, part);
      return { calendarVersion: position.version, done, left };
    },
    async noteFailure(cause) {
      if (sweeping !== undefined) await markStopped(store, sweeping, cause);
    },
  };
}

/**
 * Would settling count a limit of it anew? A provisional limit is woken too: under rules of before it had no timer. What
 * cannot be settled here is left to its own workflow, which says so.
 */
async function isMoved(
  { store, procedures }: SweepOptions,
  { caseId, kind }: CaseToSweep,
  now: Instant,
  inForce: (at: Instant) => InForce,
): Promise<boolean> {
  const procedure = procedures.get(kind);
  if (procedure === undefined) return false;
  try {
    const events = await readStream(store, caseId);
    const state = events.reduce(
      (before, event) => procedure.evolve(before, caseEventOf(event)),
      procedure.initial(caseId),
    );
    const settled = settle(procedure, state, { now, actor: ENGINE, caseId, inForce });
    const provisional = Object.values(settled.state.obligations).some(
      (each) => each.status === 'running' && each.provisional,
    );
    return provisional || settled.events.some(({ type }) => type === 'ObligationRecomputed');
  } catch {
    return true;
  }
}
