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

/** Refusals of the matter that were contested in one case: its caller and who refused, and whom the refusals name. */
interface Refusals {
  readonly caseId: string;
  readonly parties: readonly string[];
  readonly heard?: readonly string[];
}

export const panel = {
  docket: opening<Docket>('panel', 'docket'),
  joinRefusals: advancing<Refusals>('joinRefusals'),
  endByAgreement: advancing<{ readonly dispute: string }>('endByAgreement'),
};
