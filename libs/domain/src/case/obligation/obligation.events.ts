import { eventFor } from '../../kernel/event-definition.js';
import type { Instant } from '../../kernel/instant.js';
import type { Obligation, Obligations, PauseGround } from '../../kernel/obligation.js';
import type { Deadline, TimeLimit } from '../../kernel/time-limit.js';
import type { Context } from '../case.context.js';
import type { CaseState } from '../case.state.js';

const event = eventFor<CaseState, Context>();

/** What a start records; a due instant stands in the event that set it and nothing recomputes it. */
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
>;

export const ObligationStarted = event<StartedObligation>({
  type: 'ObligationStarted',
  label: { zh: '开始计时', en: 'A limit started' },
  schemaVersion: 1,
  fold: ({ obligations }, { payload, effectiveAt, pins }) => ({
    obligations: {
      ...obligations,
      [payload.id]: {
        ...payload,
        startedAt: effectiveAt,
        counting: { from: effectiveAt, length: lengthOf(payload.clock) },
        status: 'running',
        warned: false,
        underOrder: false,
        extensions: [],
        pins,
      },
    },
  }),
});

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
  fold: ({ obligations }, { payload: { id, ...deadline }, effectiveAt }) =>
    change(obligations, id, ({ remaining = 0 }) => ({
      ...NOT_PAUSED,
      ...deadline,
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
  fold: ({ obligations }, { payload: { id, length, grade, ...deadline } }) =>
    change(obligations, id, ({ extensions, counting }) => ({
      ...deadline,
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
});

export const ObligationRecomputed = event<{ readonly id: string; readonly old: Instant } & Deadline>({
  type: 'ObligationRecomputed',
  label: { zh: '按新放假通知重算时限', en: 'A limit was recomputed for a new holiday notice' },
  schemaVersion: 1,
  fold: ({ obligations }, { payload: { id, old: _old, ...deadline } }) =>
    change(obligations, id, () => ({ ...deadline, warned: false })),
});

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
