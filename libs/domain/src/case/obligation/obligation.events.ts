import { eventFor } from '../../kernel/event-definition.js';
import type { Instant } from '../../kernel/instant.js';
import type { Obligation, Obligations, PauseGround } from '../../kernel/obligation.js';
import type { Deadline, TimeLimit } from '../../kernel/time-limit.js';
import type { Context } from '../case.context.js';
import type { CaseState } from '../case.state.js';
import { orderedFor } from '../link/link.state.js';

const event = eventFor<CaseState, Context>();

/** What a new calendar makes of a limit: its deadline now, and what was judged otherwise by the calendar before. */
export type Recomputed = Deadline & {
  readonly id: string;
  /** Due until now. */
  readonly old: Instant;
  /** It had passed too early: the fault of its passing, and the points of an order about it, are given back. */
  readonly excused?: true;
  /** As it stands by the new calendar, where that is otherwise: it runs on, or was met in time after all. */
  readonly status?: 'running' | 'met';
  /** What is left of a paused one. */
  readonly remaining?: number;
};

/** What a start records; a due instant stands in the event that set it and moves by another event alone. */
export type StartedObligation = Omit<
  Obligation,
  | 'status'
  | 'warned'
  | 'underOrder'
  | 'pausedAt'
  | 'pauseGround'
  | 'remaining'
  | 'endedAt'
  | 'extensions'
  | 'pins'
  | 'startedAt'
  | 'counting'
  | 'countedBy'
> & {
  /** It is owed from now on and counted only from here, an appointment that lies ahead. */
  readonly countsFrom?: Instant;
  /** That one was met by what is void, or somebody else owed it: counted as that was, by the versions of then. */
  readonly reopens?: Reopens;
};

export const ObligationStarted = event<StartedObligation>({
  type: 'ObligationStarted',
  label: { zh: '开始计时', en: 'A limit started' },
  schemaVersion: 1,
  fold({ obligations }, { payload: { countsFrom, reopens, ...started }, effectiveAt, pins }) {
    const length = lengthOf(started.clock);
    const begun: Obligation = {
      ...started,
      startedAt: effectiveAt,
      counting:
        countsFrom === undefined
          ? { from: effectiveAt, length }
          : { from: countsFrom, length, setAt: effectiveAt },
      countedBy: pins.calendarVersion,
      status: 'running',
      warned: false,
      underOrder: false,
      extensions: [],
      pins,
    };
    const owed: Obligation =
      reopens === undefined ? begun : { ...begun, ...reopenedAt(effectiveAt, begun, reopens) };
    return { obligations: { ...obligations, [owed.id]: owed } };
  },
});

type Reopens = Pick<Obligation, 'id' | 'counting' | 'countedBy' | 'extensions' | 'pins'>;

/** It stands where its due instant puts it: passed or near from the beginning. */
function reopenedAt(
  now: Instant,
  { dueAt, amberAt }: Obligation,
  { id: _before, counting, ...asBefore }: Reopens,
): Partial<Obligation> {
  return {
    ...asBefore,
    counting: { ...counting, setAt: now },
    status: dueAt <= now ? 'elapsed' : 'running',
    warned: amberAt !== null && amberAt <= now,
  };
}

export const ObligationDueSoon = event<{ readonly id: string; readonly dueAt: Instant }>({
  type: 'ObligationDueSoon',
  label: { zh: '临近到期', en: 'A limit is near' },
  schemaVersion: 1,
  fold: ({ obligations }, { payload: { id } }) =>
    change(obligations, id, ({ underOrder, whiteAtAmber }) => ({
      warned: true,
      underOrder: underOrder || whiteAtAmber,
    })),
});

export const ObligationMet = event<{ readonly id: string; readonly late: boolean }>({
  type: 'ObligationMet',
  label: { zh: '按要求办结', en: 'What was owed was done' },
  schemaVersion: 1,
  fold: ({ obligations }, { payload: { id, late }, effectiveAt }) =>
    change(obligations, id, () => ({
      ...NOT_PAUSED,
      status: late ? 'metLate' : 'met',
      endedAt: effectiveAt,
    })),
});

export const ObligationPaused = event<{
  readonly id: string;
  readonly ground: PauseGround;
  readonly remaining: number;
}>({
  type: 'ObligationPaused',
  label: { zh: '暂停计时', en: 'A limit paused' },
  schemaVersion: 1,
  fold: ({ obligations }, { payload: { id, ground, remaining }, effectiveAt }) =>
    change(obligations, id, () => ({
      status: 'paused',
      pausedAt: effectiveAt,
      pauseGround: ground,
      remaining,
    })),
});

export const ObligationResumed = event<{ readonly id: string } & Deadline>({
  type: 'ObligationResumed',
  label: { zh: '恢复计时', en: 'A limit resumed' },
  schemaVersion: 1,
  fold: ({ obligations }, { payload: { id, ...deadline }, effectiveAt, pins }) =>
    change(obligations, id, ({ remaining = 0 }) => ({
      ...NOT_PAUSED,
      ...deadline,
      countedBy: pins.calendarVersion,
      counting: { from: effectiveAt, length: remaining },
      status: 'running',
      warned: false,
    })),
});

export const ObligationExtended = event<
  { readonly id: string; readonly length: number; readonly grade: string } & Deadline
>({
  type: 'ObligationExtended',
  label: { zh: '延长时限', en: 'A limit was extended' },
  schemaVersion: 1,
  fold: ({ obligations }, { payload: { id, length, grade, ...deadline }, pins }) =>
    change(obligations, id, ({ extensions, counting }) => ({
      ...deadline,
      countedBy: pins.calendarVersion,
      extensions: [...extensions, { length, grade }],
      counting: { ...counting, length: counting.length + length },
      warned: false,
      underOrder: false,
    })),
});

export const ObligationElapsed = event<{ readonly id: string; readonly dueAt: Instant }>({
  type: 'ObligationElapsed',
  label: { zh: '逾期', en: 'A limit passed' },
  schemaVersion: 1,
  fold: ({ obligations }, { payload: { id } }) => change(obligations, id, () => ({ status: 'elapsed' })),
});

/** With the clock goes what it was started for: the request it was to decide, the interim lead whose task it was. */
export const ObligationCancelled = event<{ readonly id: string; readonly reason: string }>({
  type: 'ObligationCancelled',
  label: { zh: '不再计时', en: 'A limit was cancelled' },
  schemaVersion: 1,
  fold({ obligations, extensionRequests, interimLead }, { payload: { id }, effectiveAt }) {
    const about = obligations[id]?.about;
    return {
      ...change(obligations, id, () => ({ ...NOT_PAUSED, status: 'cancelled', endedAt: effectiveAt })),
      extensionRequests: extensionRequests.map((each) =>
        each.id === about && each.status === 'open' ? { ...each, status: 'moot' } : each,
      ),
      ...(interimLead?.obligationId === id ? { interimLead: undefined } : {}),
    };
  },
  annuls: ({ event: { payload } }, opening) => orderedFor(opening) === payload.id,
});

export const ObligationRecomputed = event<Recomputed>({
  type: 'ObligationRecomputed',
  label: { zh: '按新放假通知重算时限', en: 'A limit was recomputed for a new holiday notice' },
  schemaVersion: 1,
  fold({ obligations }, { payload, pins }) {
    const { id, old, excused: _, status, remaining, ...deadline } = payload;
    return change(obligations, id, (before) => ({
      ...deadline,
      countedBy: pins.calendarVersion,
      ...(status === undefined ? {} : { status }),
      ...(remaining === undefined ? {} : { remaining }),
      // The light begins anew towards another instant, and so does the order that its passing would call for.
      ...((status ?? before.status) === 'running' && deadline.dueAt !== old ? NOT_WARNED : {}),
    }));
  },
});

const NOT_WARNED = { warned: false, underOrder: false } as const;
const NOT_PAUSED = { pausedAt: undefined, pauseGround: undefined, remaining: undefined } as const;

/** Throws on an id that the case never started: such a history is broken. */
function change(
  all: Obligations,
  id: string,
  by: (before: Obligation) => Partial<Obligation>,
): Pick<CaseState, 'obligations'> {
  const before = all[id];
  if (before === undefined) throw new Error(`no obligation ${id} in this case`);
  return { obligations: { ...all, [id]: { ...before, ...by(before) } } };
}

/** Minutes or days; a promise has no length, and is never counted again but looked up. */
function lengthOf(clock: TimeLimit): number {
  if (clock.unit === 'agreed') return 0;
  return 'minutes' in clock ? clock.minutes : clock.days;
}
