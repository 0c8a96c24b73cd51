import { type CaseState, unopened } from '../../case/case.state.js';
import type { Citation } from '../../case/citation/citation.js';
import type { DEFENCES, ISSUE_KINDS, OUTCOMES } from './dispute.labels.js';

export type IssueKind = keyof typeof ISSUE_KINDS;

/** A case that waits for the answer, and what stands still in it: an obligation, and whose it is. */
export interface Contested {
  readonly caseId: string;
  readonly obligationId?: string;
  readonly unit?: string;
}

/** Who is to do what. */
export interface Terms {
  readonly lead: string;
  readonly assists: readonly string[];
  readonly tasks: readonly { readonly unit: string; readonly task: string }[];
  readonly basis: readonly Citation[];
}

/** How it was settled: exactly one lead, by agreement, by an opinion in force or by a determination. */
export interface Settlement {
  readonly by: keyof Pick<typeof OUTCOMES, 'agreed' | 'opinion' | 'determined'>;
  readonly lead: string;
  readonly assists: readonly string[];
}

export interface Defence {
  readonly unit: string;
  readonly status: keyof typeof DEFENCES;
}

/**
 * A dispute (争议协商): who must act. It reads the contested case once, when it opens; what becomes of the dispute is told
 * to that case by reactions.
 */
export interface DisputeState extends CaseState {
  readonly issueKind: IssueKind;
  readonly issue: string;
  readonly contested: readonly Contested[];
  /** Of them those that ended otherwise: nothing waits there any more. */
  readonly endedCases: readonly string[];
  /** Those who do not agree, and whom the coordinator heard besides. */
  readonly disputants: readonly string[];
  /** Of them those in whose own tasks nothing is in question: others say that it is theirs. */
  readonly heard?: readonly string[];
  /** What is on the table in negotiation, and who has signed it. */
  readonly terms?: Terms;
  readonly signatures: readonly string[];
  /** Who settles it; by the kind of issue, never a disputant. */
  readonly coordinator?: string;
  readonly applicant?: string;
  readonly proposal?: string;
  /** Who reviews that its admission was refused, once somebody asked for it. */
  readonly admissionReviewer?: string;
  readonly supplementAsked: boolean;
  readonly admitted: boolean;
  readonly defences: readonly Defence[];
  /** Nobody leads by opinion who was not asked for a defence. Absent where it began before that was so. */
  readonly hearsLead?: true;
  /** Referred, and the panel does not deliberate yet: the parties may still agree. */
  readonly openToAgreement?: boolean;
  readonly meetings: number;
  readonly opinion?: {
    readonly lead: string;
    readonly assists: readonly string[];
    readonly basis: readonly Citation[];
    readonly reasons: string;
    /** The list does not say clearly where one duty ends: a change of it is proposed. */
    readonly boundaryUnclear: boolean;
  };
  readonly objectors: readonly string[];
  readonly settlement?: Settlement;
  readonly panelCaseId?: string;
  /** That panel took it up without having been asked by this dispute, and ends without an answer when nobody waits. */
  readonly joined?: true;
  /** Who of those named has reported that it took the task over. */
  readonly reports: readonly string[];
}

export function initialDispute(caseId: string): DisputeState {
  return {
    ...unopened('dispute', caseId),
    issueKind: 'duty',
    issue: '',
    contested: [],
    endedCases: [],
    disputants: [],
    signatures: [],
    supplementAsked: false,
    admitted: false,
    defences: [],
    meetings: 0,
    objectors: [],
    reports: [],
  };
}

export function isDisputant({ disputants }: DisputeState, unit: string): boolean {
  return disputants.includes(unit);
}

/** The cases that wait for the answer, each once. */
export function contestedCases({ contested }: DisputeState): readonly string[] {
  return [...new Set(contested.map(({ caseId }) => caseId))];
}

/** Whose task is contested in a case. */
export function contestedUnits({ contested }: DisputeState, caseId: string): readonly string[] {
  return [...new Set(contested.flatMap((each) => (each.caseId === caseId ? (each.unit ?? []) : [])))];
}

export function sameTerms(one: Terms, other: Terms): boolean {
  const words = ({ lead, assists, tasks }: Terms): string =>
    JSON.stringify([lead, [...assists].sort(), tasks.map(({ unit, task }) => [unit, task]).sort()]);
  return words(one) === words(other);
}
