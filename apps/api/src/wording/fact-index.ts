import type { FactView } from '@tiaokuai/contracts';
import type { CaseState, Fact, Procedure } from '@tiaokuai/domain';
import { factView } from './fact-words.js';
import type { Names } from './names.js';

/** The facts of a state by key, in the order the procedure tells them. */
export function factIndex(procedure: Procedure, state: CaseState): ReadonlyMap<string, Fact> {
  return new Map(procedure.facts(state).map((fact) => [fact.key, fact]));
}

/** The word that a labelled fact gives; undefined where there is no such fact. */
export function wordOf(facts: ReadonlyMap<string, Fact>, key: string, names: Names): string | undefined {
  const value = facts.get(key)?.value;
  return typeof value === 'object' && value !== null ? value[names.language] : undefined;
}

/** These stand in the header, among the parties, the obligations or the faults of the view. */
const SHOWN_ELSEWHERE =
  /^(number|stage|outcome|openedAt|lead|firstReceiver|interim\.lead)$|^(party|obligation|fault)\./;

/** Facts that the view has no place of its own for: of the case as a whole, or of one unit's thread. */
export function otherFacts(
  facts: ReadonlyMap<string, Fact>,
  thread: string | undefined,
  names: Names,
): readonly FactView[] {
  return [...facts.values()]
    .filter((fact) => fact.thread === thread && !SHOWN_ELSEWHERE.test(fact.key))
    .map((fact) => factView(fact, names));
}
