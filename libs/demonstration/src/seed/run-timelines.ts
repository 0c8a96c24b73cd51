import { addMillis, atTime, dateOf, type Instant } from '@tiaokuai/domain';
import { TakeoverError } from '../matter/matter.js';
import type { Timeline } from '../matter/timeline.js';

/** How long matters go on beside each other before what they have in common is counted. */
const WINDOW_HOURS = 2;
/** No command and no limit falls on it, so what is counted at the end of a window stands by itself in its case. */
const ODD_MILLISECONDS = 500;

export interface RunOptions {
  readonly until: Instant;
  /** How many matters run at a time; they do not know of each other. */
  readonly concurrency: number;
  /** Nothing of it lies ahead any more; called once for each. */
  finished(timeline: Timeline): Promise<void>;
  /** Everything before this time has been run. */
  reached(end: Instant): void;
}

/**
 * Runs matters side by side in the order of time, window by window, so that the log of the district runs as its days
 * did. Within a window matters are independent; what is counted across them is counted at its end in the order in which
 * it happened, so that the outcome does not depend on which ran first.
 */
export async function runTimelines(timelines: readonly Timeline[], options: RunOptions): Promise<void> {
  const { until, concurrency, finished, reached } = options;
  let open = [...timelines];
  for (let next = firstOf(open); next !== undefined && next < until; next = firstOf(open)) {
    const end = endOfWindow(next, until);
    const due = open.filter((each) => isDue(each, end));
    const takenOver = new Set<Timeline>();
    await forEachConcurrently(due, concurrency, async (timeline) => {
      if (!(await completes(timeline.runUntil(end)))) takenOver.add(timeline);
    });
    await countInOrder(
      due.filter((each) => !takenOver.has(each)),
      end,
      takenOver,
    );
    const finishedNow = due.filter((each) => takenOver.has(each) || !isDue(each, until));
    await forEachConcurrently(finishedNow, concurrency, finished);
    open = open.filter((each) => !finishedNow.includes(each));
    reached(end);
  }
}

function firstOf(timelines: readonly Timeline[]): Instant | undefined {
  return timelines.flatMap(({ next }) => next ?? []).sort()[0];
}

function isDue({ next }: Timeline, end: Instant): boolean {
  return next !== undefined && next < end;
}

function endOfWindow(at: Instant, until: Instant): Instant {
  const hour = Math.floor(Number(at.slice(11, 13)) / WINDOW_HOURS) * WINDOW_HOURS + WINDOW_HOURS;
  const end = addMillis(atTime(dateOf(at), `${String(hour).padStart(2, '0')}:00`), ODD_MILLISECONDS);
  return end < until ? end : until;
}

/** By the same instant in each of their cases, in the order in which it happened; what follows may be counted in turn. */
async function countInOrder(
  timelines: readonly Timeline[],
  end: Instant,
  takenOver: Set<Timeline>,
): Promise<void> {
  const at = addMillis(end, -1);
  for (;;) {
    const waiting = timelines.flatMap(({ matter }) => matter.takeOccurrences());
    if (waiting.length === 0) return;
    const order = ({ at: when, eventId, key }: (typeof waiting)[number]): string =>
      `${when} ${eventId} ${key}`;
    for (const each of [...waiting].sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
      const timeline = timelines.find(({ matter }) => matter === each.matter);
      if (timeline === undefined || takenOver.has(timeline)) continue;
      if (await completes(each.matter.count(each, at))) timeline.refresh();
      else takenOver.add(timeline);
    }
  }
}

/** False when somebody acts in a case while its past is still being simulated: from there on it is left to him. */
async function completes(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof TakeoverError) return false;
    throw error;
  }
}

async function forEachConcurrently<T>(
  all: readonly T[],
  concurrency: number,
  work: (each: T) => Promise<void>,
): Promise<void> {
  const waiting = [...all];
  const worker = async (): Promise<void> => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}
