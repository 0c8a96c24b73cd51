import { advancing, opening } from '../contract.js';

interface Negotiation {
  readonly parties: readonly string[];
  /** Of them those in whose own tasks nothing is in question: others say that it is theirs. */
  readonly heard?: readonly string[];
  readonly issueKind: 'duty' | 'basis' | 'jointAction' | 'assistance' | 'transfer';
  readonly issue: string;
  readonly itemCodes: readonly string[];
  readonly contested?: readonly { readonly caseId: string; readonly obligationId?: string }[];
  /** They met already: minutes of a consultation. */
  readonly minutes?: string;
}

export interface Determined {
  readonly panelCaseId: string;
  readonly lead: string;
  readonly assists: readonly string[];
}

export const dispute = {
  openNegotiation: opening<Negotiation>('dispute', 'openNegotiation'),
  joinPanel: advancing<{ readonly panelCaseId: string }>('joinPanel'),
  applyDetermination: advancing<Determined>('applyDetermination'),
  noteDeliberation: advancing<{ readonly panelCaseId: string }>('noteDeliberation'),
  withdraw: advancing<{ readonly reason: string }>('withdraw'),
};
