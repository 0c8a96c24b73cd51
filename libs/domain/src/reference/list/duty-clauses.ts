import { optional, reference } from '../../kernel/form.js';
import type { Unit } from '../directory/directory.js';
import type { ListItem } from './list.js';

/** One clause of an item's duties: a unit's primary duty, or without a unit something that streets assist with. */
export interface DutyClause {
  readonly id: string;
  readonly text: string;
  readonly unit?: string;
}

/** Which clause an ask rests on: that clause is what is owed, whatever is written beside it. */
export const clauseField = optional(
  reference({ zh: '依据的职责条款', en: 'Clause of duty it rests on' }, 'clause'),
);

/** What ends a clause where a duty is written as one text. */
export const CLAUSE_ENDS = /[、，。；：,;:]+/;

/**
 * The clauses of an item. Where the list gives them no ids, its rows are `P1`, `P2` … and what its text of the assisting
 * duty enumerates is `A1`, `A2` …, in their order.
 */
export function clausesOf(item: ListItem): readonly DutyClause[] {
  const assisting = item.assistingDuty
    .split(CLAUSE_ENDS)
    .filter((text) => text.trim() !== '')
    .map((text, n) => ({ id: `A${n + 1}`, text: text.trim() }));
  const primary = item.primaryDuties.map(({ id, unit, text }, n) => ({ id: id ?? `P${n + 1}`, text, unit }));
  return [...(item.assistingClauses ?? assisting), ...primary];
}

export function clauseOf(item: ListItem | undefined, id: string | undefined): DutyClause | undefined {
  return item && clausesOf(item).find((clause) => clause.id === id);
}

/** Does the clause of this id put a duty on this unit, or on the department that leads a dispatched body's work? */
export function clauseGivesDutyTo(
  item: ListItem | undefined,
  id: string,
  { id: unit, businessParent }: Unit,
): boolean {
  const clause = clauseOf(item, id);
  return clause?.unit !== undefined && [unit, businessParent].includes(clause.unit);
}
