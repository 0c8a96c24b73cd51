import { opening } from '../contract.js';
import type { Urgency } from '../urgency.js';

interface Proposal {
  readonly agenda: readonly string[];
  readonly itemCodes: readonly string[];
  readonly invitees: readonly { readonly unit: string; readonly required: boolean }[];
  readonly urgency: Urgency;
  readonly mode: 'meeting' | 'written';
  readonly matterId?: string;
  readonly aboutCaseId?: string;
}

export const consultation = {
  propose: opening<Proposal>('consultation', 'propose'),
};
