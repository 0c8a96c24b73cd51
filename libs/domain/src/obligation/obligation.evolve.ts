import { assertNever } from '../label.js';
import type { Obligation, Obligations } from './obligation.js';
import type { ObligationEvent } from './obligation.events.js';

function change(all: Obligations, id: string, by: Partial<Obligation>): Obligations {
  const before = all[id];
  if (before === undefined) throw new Error(`no obligation ${id} in this case`);
  return { ...all, [id]: { ...before, ...by } };
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
          status: 'running',
          warned: false,
          extensions: [],
          pins: event.pins,
        },
      };
    case 'ObligationDueSoon':
      return change(all, event.payload.id, { warned: true });
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
      return change(all, id, { ...NOT_PAUSED, ...deadline, status: 'running', warned: false });
    }
    case 'ObligationExtended': {
      const { id, length, grade, ...deadline } = event.payload;
      const extensions = [...(all[id]?.extensions ?? []), { length, grade }];
      return change(all, id, { ...deadline, extensions, warned: false });
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
