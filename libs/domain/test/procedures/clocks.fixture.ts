import type { CaseState } from '../../src/case/case.state.js';
import type { Obligation } from '../../src/kernel/obligation.js';

/** What a case owes, by a name of each obligation: `{'zf review': '10-12 17:30 running'}`. */
export function clocksBy(
  nameOf: (owed: Obligation) => string,
): (of: { readonly state: CaseState }) => Record<string, string> {
  return ({ state }) =>
    Object.fromEntries(
      Object.values(state.obligations).map((owed) => [
        nameOf(owed),
        `${owed.dueAt.slice(5, 16).replace('T', ' ')} ${owed.status}`,
      ]),
    );
}
