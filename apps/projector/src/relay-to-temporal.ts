import { millisOf, nextMoment } from '@tiaokuai/domain';
import { readLog, readStream, type Clock, type LoggedEvent } from '@tiaokuai/event-store';
import {
  FoldFailure,
  foldedCases,
  markStopped,
  movePosition,
  readPosition,
  RELAY,
  type FoldedCase,
  type FoldedCases,
  type Kinds,
  type Step,
} from '@tiaokuai/projections';
import type { Pool } from 'pg';
import type { CaseWorkflows, WakeUp } from './case-workflows.js';
import type { Subscription } from './consumer.js';
import { causeOf, log } from './log.js';

const POSITION = { consumer: RELAY, version: 1 };
const BATCH = 1_000;
const STATES_KEPT = 1_000;

export interface RelayOptions extends Kinds {
  readonly store: Pool;
  readonly clock: Clock;
  readonly workflows: CaseWorkflows;
}

/** What a batch of the log did to one case. */
interface CaseBatch {
  readonly last: LoggedEvent;
  /** Absent where the rules of this program cannot fold it. */
  readonly folded?: { readonly step: Step; readonly before: FoldedCase; readonly reacts: boolean };
}

/**
 * Tells Temporal what was recorded, in the order of the log and coalesced per case; its position moves only after
 * Temporal has acknowledged, so a version may be told twice and is never left out.
 */
export function relayToTemporal({ store, clock, workflows, ...kinds }: RelayOptions): Subscription {
  const folded = foldedCases(kinds, (streamId, range) => readStream(store, streamId, range), STATES_KEPT);
  /** Newest version acknowledged by case since the position last moved, so that one refusal does not send all again. */
  const acknowledged = new Map<string, number>();
  return {
    name: RELAY,
    async advance() {
      const { logIndex: from } = await readPosition(store, POSITION);
      const events = await readLog(store, { after: from, limit: BATCH });
      const to = events.at(-1)?.logIndex;
      if (to === undefined) return 0;
      try {
        const now = millisOf(await clock.now());
        const batches = await caseBatchesOf(folded, kinds, events);
        const wakeUps = batches.flatMap((batch) => wakeUpOf(batch, now));
        await workflows.wake(
          wakeUps.filter(({ caseId, version }) => acknowledged.get(caseId) !== version),
          ({ caseId, version }) => acknowledged.set(caseId, version),
        );
        acknowledged.clear();
        if (!(await movePosition(store, POSITION, { from, to })))
          throw new Error('the position of the relay was moved by another process');
      } catch (error) {
        // The next attempt folds these events again.
        folded.clear();
        throw error;
      }
      return events.length;
    },
    noteFailure: (cause) => markStopped(store, POSITION, cause),
  };
}

/** Cases in the order of their newest event. */
async function caseBatchesOf(
  folded: FoldedCases,
  { notCases }: Kinds,
  events: readonly LoggedEvent[],
): Promise<readonly CaseBatch[]> {
  const batches = new Map<string, CaseBatch>();
  for (const event of events) {
    const known = batches.get(event.streamId);
    const step = await stepOf(folded, event);
    // Without its kind nobody knows which workflow it has; reconcile does.
    if (step === undefined && (notCases.has(event.kind) || event.kind === '')) continue;
    batches.delete(event.streamId);
    const reacts = step?.after.reactionVersion === event.version || known?.folded?.reacts === true;
    const before = known?.folded?.before ?? step?.before;
    batches.set(event.streamId, {
      last: event,
      ...(step === undefined || before === undefined ? {} : { folded: { step, before, reacts } }),
    });
  }
  return [...batches.values()];
}

/** An event that this program cannot fold is its case's misfortune; waits of other cases must not stop with it. */
async function stepOf(folded: FoldedCases, event: LoggedEvent): Promise<Step | undefined> {
  try {
    return await folded.step(event);
  } catch (error) {
    if (!(error instanceof FoldFailure)) throw error;
    log.error({ consumer: RELAY, logIndex: event.logIndex, cause: causeOf(error) }, 'woken without fold');
    return undefined;
  }
}

/** Where the rules fail on a case's state it is woken without being looked at; the others are not kept waiting. */
function wakeUpOf(batch: CaseBatch, now: number): readonly WakeUp[] {
  try {
    return neededWakeUpOf(batch, now);
  } catch (error) {
    const { streamId: caseId, kind, version } = batch.last;
    log.error({ consumer: RELAY, caseId, version, cause: causeOf(error) }, 'woken without fold');
    return [{ caseId, kind, version }];
  }
}

/**
 * Nothing where nothing is to be done and no clock moved earlier than the one the workflow sleeps to; a clock that moved
 * later is found when it wakes. Rather once too often than once too seldom.
 */
function neededWakeUpOf({ last, folded }: CaseBatch, now: number): readonly WakeUp[] {
  const { streamId: caseId, kind, version } = last;
  if (folded === undefined) return [{ caseId, kind, version }];
  const { step, before, reacts } = folded;
  const { state } = step.after;
  const wakeUp = { caseId, kind, version, shown: { procedure: step.procedure, state } };
  if (reacts) return [wakeUp];
  const slept = before.state.over ? undefined : nextMoment(before.state);
  // A workflow that sleeps to a clock of a case that is over now may end.
  if (state.over) return slept === undefined ? [] : [wakeUp];
  const next = nextMoment(state);
  if (next === undefined || (slept !== undefined && slept.at <= next.at)) return [];
  const startDelay = millisOf(next.at) - now;
  return [startDelay > 0 ? { ...wakeUp, startDelay } : wakeUp];
}
