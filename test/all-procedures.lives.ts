import { procedureOf, procedures, type Procedure, seenOf } from '@tiaokuai/domain';
import {
  at,
  INVARIANTS_OF_ALL,
  LivingDistrict,
  steps,
  testDistrict,
  walkDistrict,
  type Step,
  type Walked,
  type Watch,
} from '@tiaokuai/testing';
import fc from 'fast-check';
import { words } from './all-procedures.words.js';

export const SEED = 20260917;
export const FROM = at('09-14 09:00');
export const DISTRICT = testDistrict({ panel: 'appointed' });
/** Given now and then only: they end a case, or say nothing of its course. */
const RARE = [
  ...['comment', 'attach', 'urge', 'delegate', 'reassignPerson'],
  ...['withdraw', 'withdrawDraft', 'cancel', 'discard', 'dismiss'],
];
/** They are about a case that is there already. */
const NEEDS_ANOTHER = ['resultNotification', 'suggestion', 'supervisionOrder'];

export const kind = fc.constantFrom(...procedures.map((each) => each.kind));
export const path = steps(10, 70);

/** Fails where an event breaks what holds of every case, or where a case as it then stands cannot be told. */
export const invariantsHold: Watch = (procedure, before, event, after, context) => {
  for (const [name, holds] of Object.entries(INVARIANTS_OF_ALL))
    try {
      holds(before, event, after);
    } catch (broken) {
      throw new Error(`${procedure.kind}: ${name}: after ${event.type}`, { cause: broken });
    }
  procedure.facts(after);
  procedure.duties(after);
  seenOf(procedure, after, context);
};

/** A district in which cases of a kind are lived, among others; every try, and what came of it. */
export function live(
  of: string,
  steps: readonly Step[],
  watch?: Watch,
): { living: LivingDistrict; walked: readonly Walked[]; codes: string[] } {
  const living = new LivingDistrict(DISTRICT, procedures, watch);
  const opens = the(of);
  const first = NEEDS_ANOTHER.includes(of) ? the('whistle') : opens;
  const walk = {
    district: DISTRICT,
    opens,
    first,
    beside: the('resultNotification'),
    living,
    from: FROM,
    rare: RARE,
    words,
  };
  const walked = walkDistrict(walk, steps);
  return { living, walked, codes: walked.map(({ outcome }) => outcome) };
}

function the(of: string): Procedure {
  const procedure = procedureOf(of);
  if (procedure === undefined) throw new Error(`no procedure ${of}`);
  return procedure;
}
