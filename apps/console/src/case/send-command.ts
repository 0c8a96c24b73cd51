import type { CaseView, OfferView } from '@tiaokuai/contracts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newCommandId } from '../api/client.js';
import { giveCommand, openCase, useReadAnew } from '../api/commands.js';
import { useSending } from '../api/sending.js';
import { useTell } from '../ui/tell.js';

interface Outcome {
  readonly sent: () => void;
  /** The rules refused what stands in this field. */
  readonly refusedAt: (field: string, words: string) => void;
}

interface Sender {
  readonly send: (payload: unknown) => Promise<void>;
  readonly sending: boolean;
  readonly refused: unknown;
  /** The case went on to a version that the page has not read yet. */
  readonly isBehind: boolean;
}

/**
 * Sends one command, once: the id belongs to the opened dialog, so a double click is one command. It is sent on the version
 * the person saw; after a conflict, which names what changed, on the version told there.
 */
export function useSendCommand(view: CaseView, offer: OfferView, { sent, refusedAt }: Outcome): Sender {
  const tell = useTell();
  const go = useNavigate();
  const readAnew = useReadAnew();
  const [commandId] = useState(newCommandId);
  const [seen, setSeen] = useState(view.version);
  const { run, sending, refused } = useSending({
    refusedAt,
    otherwise({ changes, version }) {
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
        : await giveCommand({ caseId: view.caseId, command }, payload, { commandId, version: seen });
      tell.done(`${word}：已记入案件历史，第 ${result.version} 步`);
      // A page that still offers what was just done invites to do it twice.
      await readAnew();
      sent();
      if (opens) void go(`/cases/${result.caseId}`);
    });
  return { send, sending, refused, isBehind: view.version < seen };
}
