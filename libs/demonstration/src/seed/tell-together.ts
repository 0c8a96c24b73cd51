import { atTime, dateOf, type Instant } from '@tiaokuai/domain';
import { addMillis } from '@tiaokuai/domain';
import { TakenOver } from '../matter/matter.js';
import type { Telling } from './telling.js';

/** How long matters go on beside each other before what they have in common is counted. */
const WINDOW_HOURS = 2;
/** No act and no limit falls on it, so what is counted at the end of a window stands by itself in its case. */
const ODD_MILLISECONDS = 500;

export interface Together {
  readonly until: Instant;
  /** How many matters are told at a time; they do not know of each other. */
  readonly atOnce: number;
  /** Nothing of it lies ahead any more; called once for each. */
  finished(telling: Telling): Promise<void>;
  /** The time to which everything has been told. */
  reached(end: Instant): void;
}

/**
 * Tells matters side by side in the order of time, window by window, so that the log of the district runs as its days
 * did. Within a window matters are independent; what is counted across them is counted at its end in the order in which
 * it happened, so that the outcome does not depend on which was told first.
 */
export async function tellTogether(tellings: readonly Telling[], around: Together): Promise<void> {
  const { until, atOnce, finished, reached } = around;
  let open = [...tellings];
  for (let next = firstOf(open); next !== undefined && next < until; next = firstOf(open)) {
    const end = endOfWindow(next, until);
    const due = open.filter((each) => isDue(each, end));
    const gone = new Set<Telling>();
    await sideBySide(due, atOnce, async (telling) => {
      if (!(await told(telling.tellUntil(end)))) gone.add(telling);
    });
    await countTogether(
      due.filter((each) => !gone.has(each)),
      end,
      gone,
    );
    const over = due.filter((each) => gone.has(each) || !isDue(each, until));
    await sideBySide(over, atOnce, finished);
    open = open.filter((each) => !over.includes(each));
    reached(end);
  }
}

function firstOf(tellings: readonly Telling[]): Instant | undefined {
  return tellings.flatMap(({ next }) => next ?? []).sort()[0];
}

function isDue({ next }: Telling, end: Instant): boolean {
  return next !== undefined && next < end;
}

function endOfWindow(at: Instant, until: Instant): Instant {
  const hour = Math.floor(Number(at.slice(11, 13)) / WINDOW_HOURS) * WINDOW_HOURS + WINDOW_HOURS;
  const end = addMillis(atTime(dateOf(at), `${String(hour).padStart(2, '0')}:00`), ODD_MILLISECONDS);
  return end < until ? end : until;
}

/** By the same instant in each of their cases, in the order in which it happened; what follows may be counted in turn. */
async function countTogether(tellings: readonly Telling[], end: Instant, gone: Set<Telling>): Promise<void> {
  const at = addMillis(end, -1);
  for (;;) {
    const waiting = tellings.flatMap(({ matter }) => matter.takeOccurrences());
    if (waiting.length === 0) return;
    const order = ({ at: when, eventId, key }: (typeof waiting)[number]): string =>
      `${when} ${eventId} ${key}`;
    for (const each of [...waiting].sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
      const telling = tellings.find(({ matter }) => matter === each.matter);
      if (telling === undefined || gone.has(telling)) continue;
      if (await told(each.matter.count(each, at))) telling.lookAgain();
      else gone.add(telling);
    }
  }
}

/** False when somebody acts in a case while its past is still being told: from there on it is his. */
async function told(part: Promise<void>): Promise<boolean> {
  try {
    await part;
    return true;
  } catch (error) {
    if (error instanceof TakenOver) return false;
    throw error;
  }
}

async function sideBySide<T>(
  all: readonly T[],
  atOnce: number,
  work: (each: T) => Promise<void>,
): Promise<void> {
  const waiting = [...all];
  const worker = async (): Promise<void> => {
    for (let each = waiting.shift(); each !== undefined; each = waiting.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
