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

/** The ordinary case of each kind of caller; level and direction follow from who calls and are not asked for. */
export function startingValues(unitKind: string): WhistleDraft {
  const level = unitKind === 'community' ? 'community' : unitKind === 'commandCentre' ? 'district' : 'street';
  const direction = unitKind === 'department' ? 'departmentToStreet' : 'streetToDepartment';
  return { type: 'citizenDemand', urgency: 'ordinary', level, direction, departments: [{ role: 'lead' }] };
}

/** The listed item that the lead is called by. */
export function leadItemCode(draft: WhistleDraft | undefined): string | undefined {
  return draft?.departments?.find(({ role }) => role === 'lead')?.itemCode;
}
