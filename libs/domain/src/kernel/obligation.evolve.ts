import { assertNever } from './label.js';
import type { ObligationEvent } from './obligation.events.js';
import type { Obligation, Obligations } from './obligation.js';
import type { TimeLimit } from './time-limit.js';

function change(all: Obligations, id: string, by: Partial<Obligation>): Obligations {
  const before = all[id];
  if (before === undefined) throw new Error(`no obligation ${id} in this case`);
  return { ...all, [id]: { ...before, ...by } };
}

/** Minutes or days; a promise has no length, and is never counted again but looked up. */
function lengthOf(clock: TimeLimit): number {
  if (clock.unit === 'agreed') return 0;
  return 'minutes' in clock ? clock.minutes : clock.days;
}

const NOT_PAUSED = { pausedAt: undefined, pauseGround: undefined, remaining: undefined } as const;

/** Folds one obligation event. Throws on an id the case never started: such a history is broken. */
export function evolveObligations(all: Obligations, event: ObligationEvent): Obligations {
  switch (event.type) {
    case 'ObligationStarted':
      return {
        ...all,
        [event.payload.id]: {
          ...event.payload,
          startedAt: event.effectiveAt,
          counting: { from: event.effectiveAt, length: lengthOf(event.payload.clock) },
          status: 'running',
          warned: false,
          underOrder: false,
          extensions: [],
          pins: event.pins,
        },
      };
    case 'ObligationDueSoon': {
      const { id } = event.payload;
      const underOrder = all[id]?.underOrder === true || all[id]?.whiteAtAmber === true;
      return change(all, id, { warned: true, underOrder });
    }
    case 'ObligationMet':
      return change(all, event.payload.id, {
        ...NOT_PAUSED,
        status: event.payload.late ? 'metLate' : 'met',
        endedAt: event.effectiveAt,
      });
    case 'ObligationPaused': {
      const { id, ground, remaining } = event.payload;
      return change(all, id, {
        status: 'paused',
        pausedAt: event.effectiveAt,
        pauseGround: ground,
        remaining,
      });
    }
    case 'ObligationResumed': {
      const { id, ...deadline } = event.payload;
      const counting = { from: event.effectiveAt, length: all[id]?.remaining ?? 0 };
      return change(all, id, { ...NOT_PAUSED, ...deadline, counting, status: 'running', warned: false });
    }
    case 'ObligationExtended': {
      const { id, length, grade, ...deadline } = event.payload;
      const before = all[id];
      if (before === undefined) throw new Error(`no obligation ${id} in this case`);
      const extensions = [...before.extensions, { length, grade }];
      const counting = { ...before.counting, length: before.counting.length + length };
      return change(all, id, { ...deadline, extensions, counting, warned: false, underOrder: false });
    }
    case 'ObligationElapsed':
      return change(all, event.payload.id, { status: 'elapsed' });
    case 'ObligationCancelled':
      return change(all, event.payload.id, {
        ...NOT_PAUSED,
        status: 'cancelled',
        endedAt: event.effectiveAt,
      });
    case 'ObligationRecomputed': {
      const { id, old: _old, ...deadline } = event.payload;
      return change(all, id, { ...deadline, warned: false });
    }
    default:
      return assertNever(event);
  }
}
