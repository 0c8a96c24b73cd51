import type { CaseEvent } from './event.js';
import type { Instant } from './instant.js';
import type { Obligation, PauseGround } from './obligation.js';
import type { Deadline } from './time-limit.js';

/** What a start records; a due instant stands in the event that set it and nothing recomputes it (domain.md 5, 20). */
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

export type ObligationEvent =
  | CaseEvent<'ObligationStarted', StartedObligation>
  | CaseEvent<'ObligationDueSoon', { readonly id: string; readonly dueAt: Instant }>
  | CaseEvent<'ObligationMet', { readonly id: string; readonly late: boolean }>
  | CaseEvent<
      'ObligationPaused',
      { readonly id: string; readonly ground: PauseGround; readonly remaining: number }
    >
  | CaseEvent<'ObligationResumed', { readonly id: string } & Deadline>
  | CaseEvent<
      'ObligationExtended',
      { readonly id: string; readonly length: number; readonly grade: string } & Deadline
    >
  | CaseEvent<'ObligationElapsed', { readonly id: string; readonly dueAt: Instant }>
  | CaseEvent<'ObligationCancelled', { readonly id: string; readonly reason: string }>
  | CaseEvent<'ObligationRecomputed', { readonly id: string; readonly old: Instant } & Deadline>;
