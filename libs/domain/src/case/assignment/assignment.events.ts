import type { CaseEvent } from '../../kernel/event.js';

/** Another person of the same unit takes the case on; what the unit owes, and by when, is untouched (domain.md 2.6). */
export type AssignmentEvent = CaseEvent<
  'PersonReassigned',
  {
    readonly unit: string;
    readonly to: string;
    readonly scope: string;
    /** True: on behalf of the one who delegates; false: instead of whoever had it. */
    readonly delegated: boolean;
  }
>;
