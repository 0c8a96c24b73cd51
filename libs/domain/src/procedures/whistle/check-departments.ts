import type { Instant } from '../../kernel/instant.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './whistle.rejections.js';
import { isOrgan } from '../../reference/directory/directory.posts.js';
import { unitRejection, vacancyRejection } from '../../reference/directory/reachable.js';
import { passGate } from '../../reference/gate/gate.js';
import type { InForce } from '../../reference/in-force.js';
import { numberFor } from '../../reference/limits/limits.js';
import { clauseGivesDutyTo } from '../../reference/list/duty-clauses.js';
import { givesDutyTo, itemInForce } from '../../reference/list/item-in-force.js';
import type { Department } from './call-sheet.js';
import type { Caller } from './whistle.caller.js';
import { isReverse, liveParticipation, liveParticipations, type WhistleState } from './whistle.state.js';

/** Why the gate does not let through what a department asks of a street. */
export const GATE_REJECTS = [
  'GATE.ADMISSION_NOT_ACTIVE',
  'GATE.BEYOND_ASSISTING_DUTY',
  'GATE.UNLISTED',
] as const;

/** What a call is judged by: who calls, in which direction, and what is in force at this instant. */
export interface Judging {
  readonly caller: Caller;
  readonly direction: WhistleState['direction'];
  readonly inForce: InForce;
  readonly at: Instant;
}

/** Why these rows cannot be called, in the order in which the caller is told; a row is at `departments.<n>`. */
export function rowsRejection(rows: readonly Department[], judging: Judging): Rejection | undefined {
  const each = (judge: (row: Department, judging: Judging) => Rejection | undefined): Rejection | undefined =>
    firstOf(rows.map((row, n) => inRow(judge(row, judging), `departments.${n}.`)));
  const unknown = each(unknownUnit);
  if (unknown !== undefined) return unknown;
  return (
    leadRejection(rows, judging) ??
    each(withoutBasis) ??
    repeated(rows) ??
    tooMany(rows.length, judging.inForce) ??
    each(withinOwnPower) ??
    each(reachRejection)
  );
}

/** One of those called leads; a department that calls streets leads itself. */
function leadRejection(rows: readonly Department[], { caller }: Judging): Rejection | undefined {
  const leads = rows.flatMap(({ role }, n) => (role === 'lead' ? [n] : []));
  if (caller.kind !== 'department')
    return leads.length === 1 ? undefined : reject('WHISTLE.NEEDS_ONE_LEAD', 'departments');
  return leads.length === 0
    ? undefined
    : reject('WHISTLE.STREET_ONLY_ASSISTS', `departments.${leads[0]}.role`);
}

/** The same for one unit called into a running case: added, or in place of a released one. */
export function newcomerRejection(
  state: WhistleState,
  row: Department,
  inForce: InForce,
  at: Instant,
): Rejection | undefined {
  const judging = { caller: state.calling, direction: state.direction, inForce, at };
  return (
    unknownUnit(row, judging) ??
    withoutBasis(row, judging) ??
    (liveParticipation(state, row.unit) && reject('WHISTLE.DEPARTMENT_REPEATED', 'unit')) ??
    tooMany(liveParticipations(state).length + 1, inForce) ??
    withinOwnPower(row, judging) ??
    reachRejection(row, judging) ??
    vacant(row, state.urgency, judging)
  );
}

/** The same for a unit that takes a refused task over: it acts itself, and comes in the place of another. */
export function takerRejection(
  state: WhistleState,
  row: Department,
  inForce: InForce,
  at: Instant,
): Rejection | undefined {
  const judging = { caller: state.calling, direction: state.direction, inForce, at };
  return withoutBasis(row, judging) ?? withinOwnPower(row, judging) ?? reachRejection(row, judging);
}

function firstOf(rejections: readonly (Rejection | undefined)[]): Rejection | undefined {
  return rejections.find((each) => each !== undefined);
}

/** Puts the path of the row before the field. */
export function inRow(rejection: Rejection | undefined, path: string): Rejection | undefined {
  return rejection && { ...rejection, field: `${path}${rejection.field ?? 'unit'}` };
}

function unknownUnit({ unit }: Department, { inForce }: Judging): Rejection | undefined {
  return unitRejection(unit, inForce);
}

/**
 * Who is called owes it by an item that names him, or by a power that is cited. What is put on a
 * street passes the gate instead: the item's assisting duty, or an admission.
 */
function withoutBasis(row: Department, judging: Judging): Rejection | undefined {
  const { unit, itemCode, clause, powerBasis, admissionId } = row;
  const { inForce, at } = judging;
  const item = itemCode === undefined ? undefined : itemInForce(inForce, itemCode, at);
  if (isRejection(item)) return item;
  if (isReverse(judging)) {
    if (item === undefined && admissionId === undefined) return reject('WHISTLE.NEEDS_BASIS', 'itemCode');
    return gateRejection(row, judging);
  }
  const called = inForce.directory.units[unit];
  const isNamed = item !== undefined && called !== undefined && givesDutyTo(item, called);
  if (clause !== undefined && called !== undefined && !clauseGivesDutyTo(item, clause, called))
    return reject('WHISTLE.NEEDS_BASIS', 'clause');
  return isNamed || powerBasis !== undefined ? undefined : reject('WHISTLE.NEEDS_BASIS', 'itemCode');
}

function gateRejection(
  { unit, itemCode, clause, task, admissionId }: Department,
  judging: Judging,
): Rejection | undefined {
  const { caller, inForce, at } = judging;
  // The department leads: no street is asked for more than to assist.
  const ask = { text: task, as: 'assist', clause } as const;
  const rejection = passGate(
    inForce,
    { from: caller.office, toStreet: unit, itemCode, ask, admissionId },
    at,
  );
  const attempt = { sender: caller.office, street: unit, itemCode, vehicle: 'task' };
  return rejection && { ...rejection, details: { ...attempt, ...rejection.details } };
}

function repeated(rows: readonly Department[]): Rejection | undefined {
  const n = rows.findIndex(({ unit }, at) => rows.findIndex((each) => each.unit === unit) !== at);
  return n < 0 ? undefined : reject('WHISTLE.DEPARTMENT_REPEATED', `departments.${n}.unit`);
}

function tooMany(count: number, { limits }: InForce): Rejection | undefined {
  const max = numberFor(limits, 'whistle.maxDepartments');
  if (isRejection(max)) return max;
  return count > max ? reject('WHISTLE.TOO_MANY_DEPARTMENTS', 'departments', { max }) : undefined;
}

/** What the street leads it does itself; a department that requires help of streets does lead the item. */
function withinOwnPower({ itemCode }: Department, judging: Judging): Rejection | undefined {
  const { caller, inForce } = judging;
  if (isReverse(judging)) return undefined;
  const leads = inForce.list.items[itemCode ?? '']?.leads ?? [];
  const own = leads.some(({ unit }) => unit === caller.office || unit === caller.unit);
  return own ? reject('WHISTLE.WITHIN_OWN_POWER', 'itemCode', { itemCode }) : undefined;
}

/**
 * A street reaches the organs of the district and the dispatched bodies on its ground, a community only those bodies, the
 * command centre organs and every body, and a department (the other direction) streets.
 */
export function reachRejection(
  { unit }: Pick<Department, 'unit'>,
  { caller, inForce }: Judging,
): Rejection | undefined {
  const called = inForce.directory.units[unit];
  const isLocalBody = called?.kind === 'dispatchedBody' && called.dailyManager === caller.office;
  const reaches = {
    street: isOrgan(called) || isLocalBody,
    community: isLocalBody,
    district: isOrgan(called) || called?.kind === 'dispatchedBody',
    department: called?.kind === 'street',
  }[caller.kind];
  return reaches ? undefined : reject('WHISTLE.LEVEL_FORBIDS_UNIT', 'unit', { unit, caller: caller.kind });
}

/** Nobody on its liaison slots would see the call. */
export function vacant(
  { unit, itemCode }: Department,
  urgency: WhistleState['urgency'],
  { inForce, at }: Pick<Judging, 'inForce' | 'at'>,
): Rejection | undefined {
  return vacancyRejection({ unit, itemCode, urgency }, inForce, at);
}
