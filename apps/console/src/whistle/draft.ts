import type { OwnPost } from '@tiaokuai/contracts';

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
  readonly streets?: readonly string[];
  readonly departments?: readonly DepartmentRow[];
  readonly place?: { readonly gridCode?: string; readonly address?: string };
  readonly facts?: string;
  readonly ask?: string;
  readonly beyondPowerReason?: string;
  readonly appointment?: string;
  readonly citizen?: unknown;
}

/** The ordinary case of each kind of caller; level and direction follow from who calls and are not asked for. */
export function startingValues(unitKind: string): WhistleDraft {
  const level = unitKind === 'community' ? 'community' : unitKind === 'commandCentre' ? 'district' : 'street';
  const direction = unitKind === 'department' ? 'departmentToStreet' : 'streetToDepartment';
  return { type: 'citizenDemand', urgency: 'ordinary', level, direction, departments: [{ role: 'lead' }] };
}

/** The listed item that the lead is called by. */
export function leadItem(draft: WhistleDraft | undefined): string | undefined {
  return draft?.departments?.find(({ role }) => role === 'lead')?.itemCode;
}

const begun = new Map<string, WhistleDraft>();

/**
 * What was typed survives another page and, without the citizen's own data and words, a reload: per post, in this tab only.
 */
export function keptDraft({ id }: OwnPost): WhistleDraft | undefined {
  const kept = begun.get(id);
  if (kept !== undefined) return kept;
  const stored = window.sessionStorage.getItem(placeOf(id));
  return stored === null ? undefined : (JSON.parse(stored) as WhistleDraft);
}

export function keepDraft({ id }: OwnPost, draft: WhistleDraft): void {
  begun.set(id, draft);
  const { citizen: _citizen, facts: _facts, ...rest } = draft;
  window.sessionStorage.setItem(placeOf(id), JSON.stringify(rest));
}

export function forgetDraft({ id }: OwnPost): void {
  begun.delete(id);
  window.sessionStorage.removeItem(placeOf(id));
}

const placeOf = (post: string) => `tiaokuai.whistle.${post}`;
