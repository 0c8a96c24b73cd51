import { advancing } from '../contract.js';

/** A case began because of the one that is told. */
interface Linking {
  readonly caseId: string;
  readonly kind: string;
  /** What of the told case it is about: an obligation, a participation. */
  readonly about?: string;
}

/** What a dispute or a panel decided; all that a case learns of it. */
interface Ruling {
  readonly source: string;
  readonly lead: string;
  readonly assists: readonly string[];
  readonly releases: readonly string[];
  readonly binding: boolean;
  readonly itemCodes?: readonly string[];
}

interface InterimLead {
  readonly unit: string;
  readonly tasks: string;
  readonly reason: string;
  /** Whose task is contested. */
  readonly thread?: string;
}

/** How a case ended, for the cases that began because of it. */
export type Ending = 'closed' | 'cancelled' | 'falseCall' | 'withdrawn' | 'discarded';

/** What any case may be told, whatever its kind. */
export const anyCase = {
  linkCase: advancing<Linking>('linkCase'),
  endLink: advancing<{ readonly caseId: string }>('endLink'),
  followEnding: advancing<{ readonly caseId: string; readonly ending: Ending }>('followEnding'),
  applyRuling: advancing<Ruling>('applyRuling'),
  designateInterimLead: advancing<InterimLead>('designateInterimLead'),
  pauseForDispute: advancing<{
    readonly sourceCaseId: string;
    readonly obligationIds: readonly string[];
    readonly ground: string;
  }>('pauseForDispute'),
  resumeAfterDispute: advancing<{
    readonly sourceCaseId: string;
    readonly obligationIds: readonly string[];
  }>('resumeAfterDispute'),
  linkNotification: advancing<{
    readonly noticeCaseId: string;
    readonly recipients: readonly string[];
  }>('linkNotification'),
};
