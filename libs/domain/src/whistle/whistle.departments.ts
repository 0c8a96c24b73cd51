import type { Instant } from '../calendar/instant.js';
import type { InForce } from '../context.js';
import { unitRefusal, vacancyRefusal } from '../directory/reachable.js';
import { passGate } from '../gate/gate.js';
import { numberFor } from '../limits/limits.js';
import { givesDutyTo, itemInForce } from '../list/item-in-force.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import type { Calling } from './whistle.caller.js';
import type { Department } from './whistle.commands.js';
import { isReverse, liveThread, liveThreads, type WhistleState } from './whistle.state.js';

/** What a call is judged by: who calls, in which direction, and what is in force at this instant. */
export interface Judging {
  readonly calling: Calling;
  readonly direction: WhistleState['direction'];
  readonly inForce: InForce;
  readonly at: Instant;
}

/** Refusals about the rows of a draft, in the order of the table; a row is at `departments.<n>`. */
export function rowsRefusal(rows: readonly Department[], judging: Judging): Refusal | undefined {
  const each = (judge: (row: Department, judging: Judging) => Refusal | undefined): Refusal | undefined =>
    firstOf(rows.map((row, n) => inRow(judge(row, judging), `departments.${n}.`)));
  const unknown = each(unknownUnit);
  if (unknown !== undefined) return unknown;
  if (rows.filter(({ role }) => role === 'lead').length !== 1)
    return refuse('WHISTLE.NEEDS_ONE_LEAD', 'departments');
  return (
    each(withoutBasis) ??
    repeated(rows) ??
    tooMany(rows.length, judging.inForce) ??
    each(withinOwnPower) ??
    each(levelForbids)
  );
}

/** The same for one unit called into a running case: added, or in place of a released one. */
export function newcomerRefusal(
  state: WhistleState,
  row: Department,
  inForce: InForce,
  at: Instant,
): Refusal | undefined {
  const judging = { calling: state.calling, direction: state.direction, inForce, at };
  return (
    unknownUnit(row, judging) ??
    withoutBasis(row, judging) ??
    (liveThread(state, row.unit) && refuse('WHISTLE.DEPARTMENT_REPEATED', 'unit')) ??
    tooMany(liveThreads(state).length + 1, inForce) ??
    withinOwnPower(row, judging) ??
    levelForbids(row, judging) ??
    vacant(row, state.urgency, judging)
  );
}

function firstOf(refusals: readonly (Refusal | undefined)[]): Refusal | undefined {
  return refusals.find((each) => each !== undefined);
}

/** Puts the path of the row before the field. */
export function inRow(refusal: Refusal | undefined, path: string): Refusal | undefined {
  return refusal && { ...refusal, field: `${path}${refusal.field ?? 'unit'}` };
}

function unknownUnit({ unit }: Department, { inForce }: Judging): Refusal | undefined {
  return unitRefusal(unit, inForce);
}

/**
 * Who is called owes it by an item that names him, or by a power that is cited (domain.md 5, invariant 2). What is put on
 * a street passes the gate instead: the item's assisting duty, or an admission.
 */
function withoutBasis(row: Department, judging: Judging): Refusal | undefined {
  const { unit, itemCode, powerBasis, admissionId } = row;
  const { inForce, at } = judging;
  const item = itemCode === undefined ? undefined : itemInForce(inForce, itemCode, at);
  if (isRefusal(item)) return item;
  if (isReverse(judging)) {
    if (item === undefined && admissionId === undefined) return refuse('WHISTLE.NEEDS_BASIS', 'itemCode');
    return gateRefusal(row, judging);
  }
  const called = inForce.directory.units[unit];
  const isNamed = item !== undefined && called !== undefined && givesDutyTo(item, called);
  return isNamed || powerBasis !== undefined ? undefined : refuse('WHISTLE.NEEDS_BASIS', 'itemCode');
}

function gateRefusal(
  { unit, itemCode, task, admissionId }: Department,
  judging: Judging,
): Refusal | undefined {
  const { calling, inForce, at } = judging;
  // Leading the streets is no more than implementing: none of them is asked to lead the item.
  const ask = { text: task, as: 'assist' } as const;
  const refusal = passGate(inForce, { from: calling.office, toStreet: unit, itemCode, ask, admissionId }, at);
  const attempt = { sender: calling.office, street: unit, itemCode, vehicle: 'task' };
  return refusal && { ...refusal, details: { ...attempt, ...refusal.details } };
}

function repeated(rows: readonly Department[]): Refusal | undefined {
  const n = rows.findIndex(({ unit }, at) => rows.findIndex((each) => each.unit === unit) !== at);
  return n < 0 ? undefined : refuse('WHISTLE.DEPARTMENT_REPEATED', `departments.${n}.unit`);
}

function tooMany(count: number, { limits }: InForce): Refusal | undefined {
  const max = numberFor(limits, 'whistle.maxDepartments');
  if (isRefusal(max)) return max;
  return count > max ? refuse('WHISTLE.TOO_MANY_DEPARTMENTS', 'departments', { max }) : undefined;
}

/** What the street leads it does itself; a department that requires help of streets does lead the item. */
function withinOwnPower({ itemCode }: Department, judging: Judging): Refusal | undefined {
  const { calling, inForce } = judging;
  if (isReverse(judging)) return undefined;
  const leads = inForce.list.items[itemCode ?? '']?.leads ?? [];
  const own = leads.some(({ unit }) => unit === calling.office || unit === calling.unit);
  return own ? refuse('WHISTLE.WITHIN_OWN_POWER', 'itemCode', { itemCode }) : undefined;
}

/**
 * A street reaches departments and the dispatched bodies on its ground, a community only those bodies, the command
 * centre departments, and a department (the other direction) streets.
 */
function levelForbids({ unit }: Department, { calling, inForce }: Judging): Refusal | undefined {
  const called = inForce.directory.units[unit];
  const isLocalBody = called?.kind === 'dispatchedBody' && called.dailyManager === calling.office;
  const reaches = {
    street: called?.kind === 'department' || isLocalBody,
    community: isLocalBody,
    district: called?.kind === 'department',
    department: called?.kind === 'street',
  }[calling.kind];
  return reaches ? undefined : refuse('WHISTLE.LEVEL_FORBIDS_UNIT', 'unit', { unit, caller: calling.kind });
}

/** Nobody on its liaison slots would see the call. */
export function vacant(
  { unit, itemCode }: Department,
  urgency: WhistleState['urgency'],
  { inForce, at }: Pick<Judging, 'inForce' | 'at'>,
): Refusal | undefined {
  return vacancyRefusal({ unit, itemCode, urgency }, inForce, at);
}
