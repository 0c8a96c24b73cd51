import { cancellationSignal, heartbeat } from '@temporalio/activity';
import { stableFailures, TryAgain, type ReportFailure } from './stable-failure.js';

export interface NumberingActivities {
  /** Gives their numbers to the cases of before, in the order in which they began; how many it looked at. */
  numberCases(): Promise<number>;
}

export interface NumberingOptions {
  /** Whether the lists know by now what had been recorded when this process began: before that their order is not the cases'. */
  readonly isProjected: () => Promise<boolean>;
  /** Cases that have left their draft and have no number, in the order in which they began. */
  readonly unnumbered: () => AsyncIterable<string>;
  readonly numberCase: (caseId: string) => Promise<void>;
  readonly reportFailure: ReportFailure;
}

const PATIENCE_MILLISECONDS = 5_000;
const AT_ONCE = 1;

/** One after the other, or their order would be lost. What was done stays done: whoever goes on looks only at what is left. */
export async function numberCases(
  { isProjected, unnumbered, numberCase, reportFailure }: NumberingOptions,
  { beat, stopping }: { readonly beat: () => void; readonly stopping: () => boolean },
): Promise<number> {
  if (!(await isProjected())) throw new TryAgain('NUMBERING.LISTS_BEHIND', PATIENCE_MILLISECONDS);
  let seen = 0;
  for await (const caseId of unnumbered()) {
    if (stopping()) throw new TryAgain('NUMBERING.INTERRUPTED', AT_ONCE);
    if (++seen % 20 === 0) beat();
    try {
      await numberCase(caseId);
    } catch (error) {
      // One that cannot be read keeps no other from its number; the next sweep tries it again.
      reportFailure('NUMBERING.CASE_LEFT', { caseId, error });
    }
  }
  return seen;
}

export function numberingActivities(options: NumberingOptions): NumberingActivities {
  return stableFailures(options.reportFailure, {
    numberCases: () => {
      const signal = cancellationSignal();
      return numberCases(options, { beat: heartbeat, stopping: () => signal.aborted });
    },
  });
}
