import { useState } from 'react';

export interface DepartmentRow {
  readonly unit?: string;
  readonly role?: 'lead' | 'assist';
  readonly task?: string;
  readonly itemCode?: string;
  readonly powerBasis?: string;
}

/** What the form holds while it is filled in; the command's own schema says what is complete. */
export interface WhistleDraft {
  readonly title?: string;
  readonly type?: string;
  readonly urgency?: string;
  readonly level?: string;
  readonly direction?: string;
  readonly departments?: readonly DepartmentRow[];
  readonly place?: { readonly gridCode?: string; readonly address?: string };
  readonly citizen?: unknown;
  readonly facts?: string;
}

/** The ordinary case of each kind of caller, so that most forms need neither level nor direction. */
export function startingValues(unitKind: string): WhistleDraft {
  const level = unitKind === 'community' ? 'community' : unitKind === 'commandCentre' ? 'district' : 'street';
  const direction = unitKind === 'department' ? 'departmentToStreet' : 'streetToDepartment';
  return { type: 'citizenDemand', urgency: 'ordinary', level, direction, departments: [{ role: 'lead' }] };
}

/** What was typed survives a reload, per post, in this tab only; a citizen's own data and words are never kept. */
export function useKeptDraft(post: string) {
  const key = `tiaokuai.whistle.${post}`;
  const [values] = useState<WhistleDraft>(() => {
    const kept = window.sessionStorage.getItem(key);
    return kept === null ? {} : (JSON.parse(kept) as WhistleDraft);
  });
  return {
    values,
    keep: (typed: WhistleDraft) => {
      const { citizen: _citizen, facts: _facts, ...rest } = typed;
      window.sessionStorage.setItem(key, JSON.stringify(rest));
    },
    forget: () => window.sessionStorage.removeItem(key),
  };
}
