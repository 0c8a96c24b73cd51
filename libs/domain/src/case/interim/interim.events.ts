import type { CaseEvent } from '../../kernel/event.js';
import type { Evidence } from '../../kernel/evidence.js';

export type InterimEvent =
  | CaseEvent<
      'InterimLeadNamed',
      {
        readonly unit: string;
        readonly tasks: string;
        readonly reason: string;
        /** The interim lead's own obligation, started in the same append. */
        readonly obligationId: string;
        /** The unit whose task is contested. */
        readonly thread?: string;
        /** Nobody named one within `pause.contestedMax`: the item's lead handles it meanwhile. */
        readonly byRule: boolean;
      }
    >
  | CaseEvent<'InterimReported', { readonly result: string; readonly evidence: readonly Evidence[] }>;
