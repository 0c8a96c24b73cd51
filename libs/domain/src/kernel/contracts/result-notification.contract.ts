import { opening } from '../contract.js';

interface Draft {
  readonly aboutCaseId: string;
  readonly type: 'permit' | 'penalty' | 'compulsion' | 'closed' | 'ruling' | 'other';
  /** Number of the document. */
  readonly reference: string;
  readonly content: string;
  readonly secrecy: 'public' | 'internal' | 'sealed';
  readonly sender?: string;
  /** The notification that it corrects. */
  readonly supersedes?: string;
}

export const resultNotification = {
  draft: opening<Draft>('resultNotification', 'draft'),
};
