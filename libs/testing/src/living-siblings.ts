import {
  ENGINE,
  enteredMatter,
  isRejection,
  siblingOf,
  type Instant,
  type NewEvent,
  type Rejection,
  type Sibling,
} from '@tiaokuai/domain';
import type { LivingCase, LivingDistrict } from './living-district.js';

/** The open cases of its kind beside it in the matter, for a command that is not to begin a case twice. */
export function siblingsAmong(
  district: LivingDistrict,
  { procedure, state }: Pick<LivingCase, 'procedure' | 'state'>,
  command: string,
  decided: readonly NewEvent[] | Rejection,
  now: Instant,
): readonly Sibling[] {
  const description = procedure.commands.find(({ name }) => name === command);
  if (description === undefined || isRejection(decided)) return [];
  const matterId = enteredMatter(procedure, description, state, decided, now);
  if (matterId === undefined) return [];
  return [...district.cases.keys()].flatMap((caseId) => {
    const other = caseId === state.caseId ? undefined : district.standing(caseId, now, ENGINE)?.state;
    const isBeside = other?.kind === procedure.kind && other.matterId === matterId;
    return (isBeside ? siblingOf(procedure, other) : undefined) ?? [];
  });
}
