/** A row of the sheet: the fields that the page itself computes with. The schema may ask for more, which is sent on. */
export interface DepartmentRow {
  readonly unit?: string;
  readonly role?: 'lead' | 'assist';
  readonly task?: string;
  readonly itemCode?: string;
  readonly [field: string]: unknown;
}

/** What the form holds: the fields that the page itself computes with. The schema may ask for more, which is sent on. */
export interface WhistleDraft {
  readonly title?: string;
  readonly type?: string;
  readonly urgency?: string;
  readonly streets?: readonly string[];
  readonly departments?: readonly DepartmentRow[];
  readonly place?: { readonly gridCode?: string; readonly address?: string };
  readonly ask?: string;
  readonly beyondPowerReason?: string;
  readonly [field: string]: unknown;
}

/** A department calls streets and leads itself, so every street assists and no role is asked for. */
export function callsStreets(unitKind: string): boolean {
  return unitKind === 'department';
}

/** The ordinary case of each kind of caller; level and direction follow from who calls and are not asked for. */
export function startingValues(unitKind: string): WhistleDraft {
  const level = unitKind === 'community' ? 'community' : unitKind === 'commandCentre' ? 'district' : 'street';
  const common = { type: 'citizenDemand', urgency: 'ordinary', level };
  return callsStreets(unitKind)
    ? { ...common, direction: 'departmentToStreet', departments: [{ role: 'assist' }] }
    : { ...common, direction: 'streetToDepartment', departments: [{ role: 'lead' }] };
}

/** What is sent: where no role is asked for, every street assists. */
export function withRoles(draft: WhistleDraft, unitKind: string): WhistleDraft {
  if (!callsStreets(unitKind)) return draft;
  return { ...draft, departments: draft.departments?.map((row) => ({ ...row, role: 'assist' })) };
}

/** The listed item that the sheet is about: the lead is called by it, or the streets are. */
export function mainItemCode(draft: WhistleDraft | undefined, unitKind: string): string | undefined {
  const { departments = [] } = draft ?? {};
  const main = callsStreets(unitKind) ? departments[0] : departments.find(({ role }) => role === 'lead');
  return main?.itemCode;
}
