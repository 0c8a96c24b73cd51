import type { CivilDate } from '../calendar/civil-date.js';
import type { Instant } from '../calendar/instant.js';
import type { CaseEvent } from '../event.js';
import type { Obligation, PauseGround } from './obligation.js';

/** A due instant is recorded when it is computed; nothing recomputes it later (domain.md 5, invariant 20). */
export interface DeadlineSet {
  readonly dueAt: Instant;
  readonly amberAt: Instant | null;
  readonly nominalDate?: CivilDate;
  readonly provisional: boolean;
}

export type StartedObligation = Omit<
  Obligation,
  | 'status'
  | 'warned'
  | 'pausedAt'
  | 'pauseGround'
  | 'remaining'
  | 'endedAt'
  | 'extensions'
  | 'pins'
  | 'startedAt'
>;

export type ObligationEvent =
  | CaseEvent<'ObligationStarted', StartedObligation>
  | CaseEvent<'ObligationDueSoon', { readonly id: string; readonly dueAt: Instant }>
  | CaseEvent<'ObligationMet', { readonly id: string; readonly late: boolean }>
  | CaseEvent<
      'ObligationPaused',
      { readonly id: string; readonly ground: PauseGround; readonly remaining: number }
    >
  | CaseEvent<'ObligationResumed', { readonly id: string } & DeadlineSet>
  | CaseEvent<
      'ObligationExtended',
      { readonly id: string; readonly length: number; readonly grade: string } & DeadlineSet
    >
  | CaseEvent<'ObligationElapsed', { readonly id: string; readonly dueAt: Instant }>
  | CaseEvent<'ObligationCancelled', { readonly id: string; readonly reason: string }>
  | CaseEvent<'ObligationRecomputed', { readonly id: string; readonly old: Instant } & DeadlineSet>;
