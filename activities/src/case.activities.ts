import { performReaction, settleAndRead, type Casework } from '@tiaokuai/casework';
import type { CaseProgress, CaseWorkflowInput, ReactionReference } from '@tiaokuai/contracts';
import { stableFailures, type ReportFailure } from './stable-failure.js';

/** What the case workflow may ask for. Arguments, results and failures carry ids, versions, instants and codes only. */
export interface CaseActivities {
  /** Settles the case to now and says how far it has come. Local: run again if the worker dies, which finds nothing left. */
  settleAndRead(input: CaseWorkflowInput): Promise<CaseProgress>;
  /** Performs one reaction of one event, once. */
  performReaction(reaction: { readonly caseId: string } & ReactionReference): Promise<void>;
}

export interface CaseActivitiesOptions {
  readonly casework: Casework;
  readonly simulated: boolean;
  readonly reportFailure: ReportFailure;
}

export function caseActivities({
  casework,
  simulated,
  reportFailure,
}: CaseActivitiesOptions): CaseActivities {
  return stableFailures(reportFailure, {
    async settleAndRead({ caseId, recorded }: CaseWorkflowInput) {
      const progress = await settleAndRead(casework, caseId, { simulated });
      if (progress === undefined) return NOTHING_THERE;
      // A stream shorter than what Temporal remembers: a restored backup. It goes on from what the stream says.
      if (progress.version < recorded) reportFailure('CASE.SHORTER_THAN_SIGNALLED', { caseId });
      return progress;
    },
    async performReaction({ caseId, version, key }: { readonly caseId: string } & ReactionReference) {
      await performReaction(casework, caseId, version, key);
    },
  });
}

/** A workflow of a case that the store does not have (a restored backup) ends at once. */
const NOTHING_THERE: CaseProgress = {
  version: 0,
  over: true,
  stage: '',
  street: null,
  departments: [],
  reactions: [],
  nextDue: null,
  waitMilliseconds: null,
  waitingFor: '',
};
