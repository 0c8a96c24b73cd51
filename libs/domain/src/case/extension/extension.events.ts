import type { CaseEvent } from '../../kernel/event.js';
import type { ExtensionGrade, ExtensionRequest } from './extension.state.js';

export type ExtensionEvent =
  | CaseEvent<
      'ExtensionRequested',
      Pick<ExtensionRequest, 'obligationId' | 'length' | 'approverUnit'> & {
        readonly requestId: string;
        readonly grade: ExtensionGrade;
        readonly specialReason: string;
        readonly form?: { readonly text: string; readonly signedBy: string; readonly cases: number };
      }
    >
  | CaseEvent<'ExtensionReviewed', { readonly requestId: string; readonly opinion: string }>
  | CaseEvent<'ExtensionGranted', { readonly requestId: string; readonly reason: string }>
  | CaseEvent<'ExtensionDenied', { readonly requestId: string; readonly reason: string }>
  /** Nobody decided in time. The asker gets nothing by it, and is not charged with what follows from it. */
  | CaseEvent<'ExtensionUndecided', { readonly requestId: string; readonly approverUnit: string }>;
