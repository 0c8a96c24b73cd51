import { advancing, opening } from '../contract.js';
import type { Urgency } from '../urgency.js';

interface Docket {
  readonly matterId: string;
  readonly question: string;
  readonly parties: readonly string[];
  /** Of them those in whose own tasks nothing is in question: others say that it is theirs. */
  readonly heard?: readonly string[];
  readonly itemCodes: readonly string[];
  readonly urgency: Urgency;
  readonly cases?: readonly string[];
  /** The dispute that was not settled. */
  readonly dispute?: string;
  /** Who issued the opinion that is objected to: its seat is recused like a party's. */
  readonly opinionBy?: string;
}

export const panel = {
  docket: opening<Docket>('panel', 'docket'),
  endByAgreement: advancing<{ readonly dispute: string }>('endByAgreement'),
};
