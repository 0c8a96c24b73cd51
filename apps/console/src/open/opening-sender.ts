import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newCommandId } from '../api/client.js';
import { openCase, useReadAnew } from '../api/commands.js';
import { useSending } from '../api/sending.js';
import { useTell } from '../ui/tell.js';

interface Opening {
  readonly kind: string;
  readonly command: string;
  readonly word: string;
}

interface Outcome {
  readonly sent: () => void;
  readonly refusedAt: (field: string, words: string) => void;
}

interface OpeningSender {
  readonly send: (payload: unknown) => Promise<void>;
  readonly sending: boolean;
  readonly refused: unknown;
}

/** Begins one case and goes to its page. The id belongs to the form, so a double click begins one case. */
export function useOpeningSender(opening: Opening, { sent, refusedAt }: Outcome): OpeningSender {
  const { kind, command, word } = opening;
  const tell = useTell();
  const go = useNavigate();
  const readAnew = useReadAnew();
  const [commandId] = useState(newCommandId);
  const { run, sending, refused } = useSending({ refusedAt });
  const send = (payload: unknown) =>
    run(async () => {
      const { caseId } = await openCase({ kind, command }, payload, { commandId });
      sent();
      tell.done(`${word}：已办`);
      void readAnew();
      void go(`/cases/${caseId}`);
    });
  return { send, sending, refused };
}
