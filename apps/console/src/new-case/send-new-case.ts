import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newCommandId } from '../api/client.js';
import { openCase, useRefetchCases } from '../api/commands.js';
import { useSubmission } from '../api/use-submission.js';
import { useToast } from '../ui/use-toast.js';

interface NewCaseTarget {
  readonly kind: string;
  readonly command: string;
  readonly word: string;
}

interface Outcome {
  readonly onSent: () => void;
  readonly onFieldRejected: (field: string, words: string) => void;
}

interface NewCaseSender {
  readonly send: (payload: unknown) => Promise<void>;
  readonly isPending: boolean;
  readonly failure: unknown;
}

/** Begins one case and goes to its page. The id belongs to the form, so a double click begins one case. */
export function useNewCaseSender(target: NewCaseTarget, { onSent, onFieldRejected }: Outcome): NewCaseSender {
  const { kind, command, word } = target;
  const toast = useToast();
  const go = useNavigate();
  const refetchCases = useRefetchCases();
  const [commandId] = useState(newCommandId);
  const { run, isPending, failure } = useSubmission({ onFieldRejected });
  const send = (payload: unknown) =>
    run(async () => {
      const { caseId } = await openCase({ kind, command }, payload, { commandId });
      onSent();
      toast.success(`${word}：已办`);
      void refetchCases();
      void go(`/cases/${caseId}`);
    });
  return { send, isPending, failure };
}
