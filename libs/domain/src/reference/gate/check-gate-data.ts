import { unitMissing } from '../directory/check-unit.js';
import type { Directory } from '../directory/directory.js';
import type { Rejection } from '../../kernel/rejection.js';
import { clauseOf } from '../list/duty-clauses.js';
import type { ResponsibilityList } from '../list/list.js';
import { reject } from './gate-data.rejections.js';
import type { Admission, NegativeRow } from './gate.data.js';

/** Does this admission stand by itself? `at` is where it stands in what was sent. */
export function admissionRejection(
  { id, from, to, streets }: Admission,
  directory: Directory,
  at: string,
): Rejection | undefined {
  if (to < from) return reject('GATE_DATA.TERM', `${at}.to`, { id });
  for (const [index, street] of streets.entries()) {
    const field = `${at}.streets.${index}`;
    const missing = unitMissing(directory, street, field);
    if (missing !== undefined) return missing;
    if (directory.units[street]?.kind !== 'street')
      return reject('GATE_DATA.NOT_A_STREET', field, { unit: street });
  }
  return undefined;
}

/** Does it forbid something, and are the clauses that it names the list's? `at` is where it stands in what was sent. */
export function negativeRowRejection(
  { pattern, itemCodes = [], clauses = [] }: NegativeRow,
  { items }: ResponsibilityList,
  at: string,
): Rejection | undefined {
  if (pattern === undefined && itemCodes.length + clauses.length === 0)
    return reject('GATE_DATA.FORBIDS_NOTHING', at);
  const n = clauses.findIndex(({ itemCode, clause }) => clauseOf(items[itemCode], clause) === undefined);
  const unknown = clauses[n];
  return unknown && reject('GATE_DATA.CLAUSE_UNKNOWN', `${at}.clauses.${n}`, unknown);
}
