import type { CaseView, OfferView } from '@tiaokuai/contracts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newCommandId } from '../api/client.js';
import { sendCommand, openCase, useRefetchCases } from '../api/commands.js';
import { useSubmission } from '../api/use-submission.js';
import { useToast } from '../ui/use-toast.js';

interface Outcome {
  readonly onSent: () => void;
  /** The rules rejected what stands in this field. */
  readonly onFieldRejected: (field: string, words: string) => void;
}

export interface Sender {
  readonly send: (payload: unknown) => Promise<void>;
  readonly isPending: boolean;
  readonly failure: unknown;
  /** The case went on to a version that the page has not read yet. */
  readonly isBehind: boolean;
}

/**
 * Sends one command, once: the id belongs to the opened dialog, so a double click is one command. It is sent on the version
 * the person saw; after a conflict, which names what changed, on the version named there.
 */
export function useSendCommand(
  view: CaseView,
  offer: OfferView,
  { onSent, onFieldRejected }: Outcome,
): Sender {
  const toast = useToast();
  const go = useNavigate();
  const refetchCases = useRefetchCases();
  const [commandId] = useState(newCommandId);
  const [seen, setSeen] = useState(view.version);
  const { run, isPending, failure } = useSubmission({
    onFieldRejected,
    onProblem({ changes, version }) {
      if (changes === undefined || version === undefined) return false;
      setSeen(version);
      return true;
    },
  });
  const send = (payload: unknown) =>
    run(async () => {
      const { command, opens, word } = offer;
      const result = opens
        ? await openCase({ kind: opens, command }, payload, { commandId })
        : await sendCommand({ caseId: view.caseId, command }, payload, { commandId, version: seen });
      toast.success(`${word}：已记入案件历史，第 ${result.version} 步`);
      // A page that still offers what was just done invites to do it twice.
      await refetchCases();
      onSent();
      if (opens) void go(`/cases/${result.caseId}`);
    });
  return { send, isPending, failure, isBehind: view.version < seen };
}
