import type { OwnPost } from '@tiaokuai/contracts';
import type { WhistleDraft } from './draft.js';

const inMemory = new Map<string, WhistleDraft>();

/**
 * Where a draft is while its form is not on the screen: per post, in this tab only. It survives another page whole; a reload
 * without the citizen's own data and words, which are never written to the browser's storage.
 */
export function readDraft({ id }: OwnPost): WhistleDraft | undefined {
  const draft = inMemory.get(id);
  if (draft !== undefined) return draft;
  const stored = window.sessionStorage.getItem(keyOf(id));
  return stored === null ? undefined : (JSON.parse(stored) as WhistleDraft);
}

export function saveDraft({ id }: OwnPost, draft: WhistleDraft): void {
  inMemory.set(id, draft);
  const { citizen: _citizen, facts: _facts, ...storable } = draft;
  window.sessionStorage.setItem(keyOf(id), JSON.stringify(storable));
}

export function clearDraft({ id }: OwnPost): void {
  inMemory.delete(id);
  window.sessionStorage.removeItem(keyOf(id));
}

const keyOf = (post: string) => `tiaokuai.whistle.${post}`;
