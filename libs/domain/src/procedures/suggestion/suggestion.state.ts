import { type CaseState, type Party, unopened } from '../../case/case.state.js';
import type { CivilDate } from '../../kernel/instant.js';
import type { RECEIVED, SUBJECTS, VERDICTS } from './suggestion.labels.js';

export type Subject = keyof typeof SUBJECTS;
export type Verdict = keyof typeof VERDICTS;

/** One step of the plan by which an adopted suggestion is carried out. */
export interface Step {
  readonly action: string;
  readonly agreedDate: CivilDate;
}

export interface Reply {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly plan: readonly Step[];
}

/** A work suggestion (工作建议): one unit asks another to change its practice, rules or staffing. */
export interface SuggestionState extends CaseState {
  readonly sender: string;
  readonly addressee: string;
  /** A suggestion creates no duty for a street: it is reminded, never ordered. */
  readonly toStreet: boolean;
  readonly subject: Subject;
  readonly text: string;
  readonly grounds: readonly string[];
  /** The unit that the first addressee named instead of itself. */
  readonly rightUnit?: string;
  /** It was passed on once; the second addressee answers. */
  readonly readdressed: boolean;
  readonly received: keyof typeof RECEIVED;
  readonly reply?: Reply;
  /** How many replies were rejected. */
  readonly rejected: number;
  /** What of the plan was reported, by the number of its step from 1. */
  readonly implemented: readonly string[];
  /** Adopted and accepted: it stands in the district's list, where every office may read it. */
  readonly published: boolean;
  readonly score?: number;
}

export function initialSuggestion(caseId: string): SuggestionState {
  return {
    ...unopened('suggestion', caseId),
    ...{ sender: '', addressee: '', toStreet: false, subject: 'other', text: '', grounds: [] },
    ...{ readdressed: false, received: 'no', rejected: 0, implemented: [], published: false },
  };
}

export function isAdopted(verdict: Verdict): boolean {
  return verdict === 'adopted' || verdict === 'partlyAdopted';
}

/** The new addressee answers from now on; whoever was wrong stays in sight and has no part any more. */
export function addressedTo(
  parties: readonly Party[],
  unit: string,
): Pick<SuggestionState, 'addressee' | 'leadUnit' | 'parties'> {
  const before = parties
    .filter((each) => each.unit !== unit)
    .map((each): Party => (each.role === 'lead' ? { ...each, live: false } : each));
  return { addressee: unit, leadUnit: unit, parties: [...before, { unit, role: 'lead', live: true }] };
}
