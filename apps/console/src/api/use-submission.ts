import type { Problem } from '@tiaokuai/contracts';
import { useState } from 'react';
import { ProblemError } from './client.js';
import { useRefetchCases } from './commands.js';

interface Submission {
  /** Does the work of sending; a failure is kept, and what may have changed meanwhile is read again. */
  readonly run: (work: () => Promise<void>) => Promise<void>;
  readonly isPending: boolean;
  /** Why the last attempt failed; undefined while there is none. */
  readonly failure: unknown;
}

interface RejectionHandlers {
  /** The rules rejected what stands in this field. */
  readonly onFieldRejected: (field: string, words: string) => void;
  /** Answers true where the rejection concerns something else than what was typed. */
  readonly onProblem?: (problem: Problem) => boolean;
}

/** Whether something is being sent, and why that failed: what every form tells its sender. */
export function useSubmission({ onFieldRejected, onProblem }: RejectionHandlers): Submission {
  const refetchCases = useRefetchCases();
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const run: Submission['run'] = async (work) => {
    setIsPending(true);
    setFailure(undefined);
    try {
      await work();
    } catch (reason) {
      void refetchCases();
      setFailure(reason);
      if (!(reason instanceof ProblemError) || onProblem?.(reason.problem)) return;
      const { field, title } = reason.problem;
      if (field !== undefined) onFieldRejected(field, title);
    } finally {
      setIsPending(false);
    }
  };
  return { run, isPending, failure };
}
