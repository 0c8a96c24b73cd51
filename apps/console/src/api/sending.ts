import type { Problem } from '@tiaokuai/contracts';
import { useState } from 'react';
import { ProblemError } from './client.js';
import { useReadAnew } from './commands.js';

interface Sending {
  /** Does what sends; a failure is kept, and what it may have told too late about is read anew. */
  readonly run: (work: () => Promise<void>) => Promise<void>;
  readonly sending: boolean;
  readonly refused: unknown;
}

interface Rejected {
  /** The rules refused what stands in this field. */
  readonly refusedAt: (field: string, words: string) => void;
  /** Answers true where the refusal is about something else than what was typed. */
  readonly otherwise?: (problem: Problem) => boolean;
}

/** Whether something is being sent, and how it was refused: what every form tells its sender. */
export function useSending({ refusedAt, otherwise }: Rejected): Sending {
  const readAnew = useReadAnew();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const run: Sending['run'] = async (work) => {
    setSending(true);
    setRefused(undefined);
    try {
      await work();
    } catch (failure) {
      void readAnew();
      setRefused(failure);
      if (!(failure instanceof ProblemError) || otherwise?.(failure.problem)) return;
      const { field, title } = failure.problem;
      if (field !== undefined) refusedAt(field, title);
    } finally {
      setSending(false);
    }
  };
  return { run, sending, refused };
}
