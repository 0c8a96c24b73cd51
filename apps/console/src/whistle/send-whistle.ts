import { useQueryClient } from '@tanstack/react-query';
import type { Offers } from '@tiaokuai/contracts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call, newCommandId } from '../api/client.js';
import { sendCommand, openCase, useRefetchCases } from '../api/commands.js';
import { useSubmission } from '../api/use-submission.js';
import { withoutEmpty } from '../form/schema.js';
import { useSession } from '../session/session.js';
import { useToast } from '../ui/use-toast.js';
import type { WhistleDraft } from './draft.js';
import { clearDraft } from './draft-storage.js';

export interface WhistleSender {
  /** `draftOnly`: it is kept as a draft case and goes no further. */
  readonly send: (draft: WhistleDraft, options: { readonly draftOnly: boolean }) => Promise<void>;
  readonly isPending: boolean;
  readonly failure: unknown;
}

interface DraftCase {
  readonly caseId: string;
  readonly payload: unknown;
}

/**
 * A sheet is drafted, then sent on to its next step as the server offers it to this post: for approval, or blown at once in
 * an emergency. Each of the two commands has its own id, so a second click, or a try after a lost answer, doubles nothing.
 */
export function useWhistleSender(onFieldRejected: (field: string, words: string) => void): WhistleSender {
  const { post } = useSession();
  const go = useNavigate();
  const client = useQueryClient();
  const refetchCases = useRefetchCases();
  const toast = useToast();
  const [ids] = useState(() => ({ draft: newCommandId(), next: newCommandId() }));
  const [drafted, setDrafted] = useState<DraftCase>();
  const { run, isPending, failure } = useSubmission({ onFieldRejected });

  const send: WhistleSender['send'] = (draft, { draftOnly }) =>
    run(async () => {
      const payload = withoutEmpty(draft);
      const { caseId } = drafted
        ? await amendDraft(drafted, payload)
        : await openCase({ kind: 'whistle', command: 'draft' }, payload, { commandId: ids.draft });
      setDrafted({ caseId, payload });
      const result = draftOnly ? '已存为草稿' : await sendOn(caseId, ids.next);
      clearDraft(post);
      await client.cancelQueries({ queryKey: ['foresee'] });
      toast.success(result);
      void go(`/cases/${caseId}`);
      void refetchCases();
    });
  return { send, isPending, failure };
}

/** A sheet that was drafted but did not get any further: it is not drafted again, but what was changed since is recorded. */
async function amendDraft(drafted: DraftCase, payload: unknown): Promise<{ readonly caseId: string }> {
  if (JSON.stringify(drafted.payload) === JSON.stringify(payload)) return drafted;
  return sendCommand({ caseId: drafted.caseId, command: 'amendDraft' }, payload, {
    commandId: newCommandId(),
  });
}

async function sendOn(caseId: string, commandId: string): Promise<string> {
  const { offers } = await call<Offers>(`/cases/${caseId}/offers`);
  const next = offers.find((offer) => offer.next);
  if (next === undefined) return '草稿已存，下一步不由您的岗位办，已转到有关岗位的待办';
  await sendCommand({ caseId, command: next.command }, {}, { commandId });
  return `${next.word}：已办`;
}
