import type { CivilDate } from '../../kernel/instant.js';
import type { CaseEvent } from '../../kernel/event.js';
import type { Evidence } from '../../kernel/evidence.js';

export type ShelvingEvent =
  | CaseEvent<
      'ShelvingRequested',
      { readonly condition: string; readonly evidence: readonly Evidence[]; readonly reviewDate: CivilDate }
    >
  | CaseEvent<
      'CaseShelved',
      { readonly reason: string; readonly condition: string; readonly reviewDate: CivilDate }
    >
  | CaseEvent<'ShelvingDenied', { readonly reason: string; readonly bySilence: boolean }>
  | CaseEvent<'CaseResumed', { readonly reason: string }>;
