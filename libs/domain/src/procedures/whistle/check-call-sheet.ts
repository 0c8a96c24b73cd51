import { deadlineOf } from '../../calendar/deadline.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import type { Deadline } from '../../kernel/time-limit.js';
import { reject } from './whistle.rejections.js';
import { communityOfGrid } from '../../reference/directory/directory.posts.js';
import { limitFor } from '../../reference/limits/limits.js';
import type { CallSheet } from './call-sheet.js';
import { GATE_REJECTS, type Judging, rowsRejection } from './check-departments.js';
import type { Caller } from './whistle.caller.js';

const INVALID = 'CASE.FIELD_INVALID';

/** Why this call sheet cannot be taken, in the order in which the caller is told; its form is sound already. */
export function callSheetRejection(sheet: CallSheet, judging: Judging): Rejection | undefined {
  return (
    streetsRejection(sheet, judging) ??
    placeRejection(sheet, judging) ??
    rowsRejection(sheet.departments, judging) ??
    urgencyRejection(sheet) ??
    levelRejection(sheet, judging.caller) ??
    appointmentRejection(sheet, judging)
  );
}

/** The command centre calls for two streets or more and names them; nobody else does. */
function streetsRejection(
  { streets, level }: CallSheet,
  { caller, inForce }: Judging,
): Rejection | undefined {
  if (caller.kind !== 'district') return streets && reject(INVALID, 'streets', { level });
  if (streets === undefined) return reject('CASE.FIELD_MISSING', 'streets');
  const { units } = inForce.directory;
  const wrong = streets.findIndex(
    (street, n) => units[street]?.kind !== 'street' || streets.indexOf(street) !== n,
  );
  return wrong < 0 ? undefined : reject(INVALID, `streets.${wrong}`);
}

/** The streets on whose ground the place may lie. */
function groundOf({ streets, departments }: CallSheet, { office, kind }: Caller): readonly string[] {
  if (kind === 'district') return streets ?? [];
  return kind === 'department' ? departments.map(({ unit }) => unit) : [office];
}

/** The grid lies on the caller's ground, where the directory knows the grids of that ground. */
function placeRejection(
  sheet: CallSheet,
  { caller, inForce: { directory } }: Judging,
): Rejection | undefined {
  const ground = groundOf(sheet, caller);
  const communities = Object.values(directory.units).filter(
    ({ kind, parent }) => kind === 'community' && parent !== undefined && ground.includes(parent),
  );
  const own = caller.kind === 'community' ? communities.filter(({ id }) => id === caller.unit) : communities;
  const known = own.flatMap(({ grids }) => grids ?? []);
  const { gridCode } = sheet.place;
  return known.length === 0 || known.includes(gridCode)
    ? undefined
    : reject(INVALID, 'place.gridCode', { gridCode, ground });
}

/** The street of the case: where the grid lies, else the caller's own or the first one named. */
export function streetOfCallSheet(sheet: CallSheet, { caller, inForce }: Judging): string | undefined {
  const ground = groundOf(sheet, caller);
  const street = communityOfGrid(inForce.directory, sheet.place.gridCode)?.parent;
  return street !== undefined && ground.includes(street) ? street : ground[0];
}

/** Why a call sheet is not taken, written or rewritten. */
export const SHEET_REJECTS = [
  'CASE.DUPLICATE',
  'CASE.FIELD_INVALID',
  'CASE.FIELD_MISSING',
  ...GATE_REJECTS,
  'LIST.ITEM_NOT_IN_FORCE',
  'LIST.ITEM_UNKNOWN',
  'WHISTLE.APPOINTMENT_TOO_FAR',
  'WHISTLE.APPOINTMENT_TOO_SOON',
  'WHISTLE.DEPARTMENT_REPEATED',
  'WHISTLE.LEVEL_FORBIDS_UNIT',
  'WHISTLE.NEEDS_BASIS',
  'WHISTLE.NEEDS_ONE_LEAD',
  'WHISTLE.STREET_ONLY_ASSISTS',
  'WHISTLE.TOO_MANY_DEPARTMENTS',
  'WHISTLE.URGENCY_MISMATCH',
  'WHISTLE.WITHIN_OWN_POWER',
] as const;

/** The only coupling of the four fields. */
function urgencyRejection({ type, urgency }: CallSheet): Rejection | undefined {
  return type === 'emergencyResponse' && urgency !== 'emergency'
    ? reject('WHISTLE.URGENCY_MISMATCH', 'urgency')
    : undefined;
}

/** Level and direction are the caller's own; a department, which has no level of its own, calls at street or district level. */
function levelRejection({ level, direction }: CallSheet, { kind }: Caller): Rejection | undefined {
  const reverse = kind === 'department';
  if ((direction === 'departmentToStreet') !== reverse)
    return reject('WHISTLE.LEVEL_FORBIDS_UNIT', 'direction', { caller: kind });
  const fits = reverse ? level !== 'community' : level === kind;
  return fits ? undefined : reject('WHISTLE.LEVEL_FORBIDS_UNIT', 'level', { caller: kind });
}

/** An appointment is made for joint enforcement, at least `whistle.appointmentLead` ahead. */
function appointmentRejection(sheet: CallSheet, { caller, inForce, at }: Judging): Rejection | undefined {
  const { appointment, type, urgency } = sheet;
  if (appointment === undefined) return undefined;
  if (type !== 'jointEnforcement' || urgency === 'emergency')
    return reject(INVALID, 'appointment', { type, urgency });
  const earliest = aheadBy('whistle.appointmentLead', urgency, { caller, inForce, at });
  if (isRejection(earliest)) return earliest;
  return appointment < earliest.dueAt
    ? reject('WHISTLE.APPOINTMENT_TOO_SOON', 'appointment', { earliest: earliest.dueAt })
    : tooFarRejection(sheet, { caller, inForce, at });
}

/** No further ahead than `whistle.appointmentMax`, counted from the blow: a sheet is judged as if it were blown at once. */
export function tooFarRejection(
  { appointment, urgency }: Pick<CallSheet, 'appointment' | 'urgency'>,
  judging: Pick<Judging, 'caller' | 'inForce' | 'at'>,
): Rejection | undefined {
  if (appointment === undefined) return undefined;
  const latest = aheadBy('whistle.appointmentMax', urgency, judging);
  if (isRejection(latest)) return latest;
  return appointment > latest.dueAt
    ? reject('WHISTLE.APPOINTMENT_TOO_FAR', 'appointment', { latest: latest.dueAt })
    : undefined;
}

/** The instant that lies a length of the limits table ahead. */
function aheadBy(
  key: string,
  urgency: CallSheet['urgency'],
  { caller, inForce, at }: Pick<Judging, 'caller' | 'inForce' | 'at'>,
): Deadline | Rejection {
  const row = limitFor(inForce.limits, key, { variants: [urgency] });
  if (isRejection(row)) return row;
  if (row.clock === undefined) return reject('CLOCK.LIMIT_MISSING', undefined, { key });
  return deadlineOf(inForce.calendarFor(caller.office), at, row.clock, 100);
}
