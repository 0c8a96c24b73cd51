import type { CaseEvent } from '../../kernel/event.js';
import type { File } from '../../kernel/evidence.js';

/** Said, added, urged: none of these touches a clock, a stage or a right (domain.md 5, invariant 19). */
export type RemarkEvent =
  | CaseEvent<'CommentAdded', { readonly text: string; readonly attachments?: readonly File[] }>
  | CaseEvent<'AttachmentAdded', { readonly files: readonly File[]; readonly about?: string }>
  | CaseEvent<'Urged', { readonly obligationId: string; readonly unit: string; readonly text?: string }>;
