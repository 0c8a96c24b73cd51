import { advancing, opening } from '../contract.js';
import type { Instant } from '../instant.js';

export type Colour = 'white' | 'yellow' | 'red';

interface Issue {
  readonly unit: string;
  readonly obligationRef: { readonly caseId: string; readonly obligationId: string };
  readonly colour: Colour;
  readonly ground: string;
  readonly requirement: string;
}

interface Cancelling {
  readonly reason: string;
  readonly authority: 'determination' | 'extension' | 'recordError';
  /** Number of the determination or extension. */
  readonly basis?: string;
}

/** How the obligation stands that an order is about. */
interface Standing {
  readonly obligationId: string;
  readonly status: 'running' | 'paused' | 'met' | 'metLate' | 'elapsed' | 'cancelled';
  readonly dueAt: Instant;
  readonly ground?: string;
}

interface Recalling {
  readonly obligationId: string;
  /** It had passed too early, or been met in time after all; else it runs on to another instant. */
  readonly excused: boolean;
}

/** The interview was held in another order of the same unit, and serves this one too. */
interface Interviewed {
  readonly caseId: string;
  readonly unit: string;
  readonly minutes: string;
  readonly present: readonly string[];
}

export const supervisionOrder = {
  issue: opening<Issue>('supervisionOrder', 'issue'),
  cancel: advancing<Cancelling>('cancel'),
  raise: advancing<{ readonly colour: Colour }>('raise'),
  followObligation: advancing<Standing>('followObligation'),
  recall: advancing<Recalling>('recall'),
  noteInterview: advancing<Interviewed>('noteInterview'),
};
