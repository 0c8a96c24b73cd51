import { useState } from 'react';
import { useNavigate } from 'react-router';
import { newCommandId, ProblemError } from '../api/client.js';
import { openCase, useReadAnew } from '../api/commands.js';
import { useTell } from '../frame/tell.js';

interface Opening {
  readonly kind: string;
  readonly command: string;
  readonly word: string;
}

interface Outcome {
  readonly sent: () => void;
  /** The rules refused what stands in this field. */
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
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const send = async (payload: unknown) => {
    setSending(true);
    setRefused(undefined);
    try {
      const { caseId } = await openCase({ kind, command }, payload, { commandId });
      sent();
      tell.done(`${word}：已办`);
      void readAnew();
      void go(`/cases/${caseId}`);
    } catch (failure) {
      setRefused(failure);
      const { field, title } = failure instanceof ProblemError ? failure.problem : {};
      if (field !== undefined && title !== undefined) refusedAt(field, title);
    } finally {
      setSending(false);
    }
  };
  return { send, sending, refused };
}
