import type { AnyRule } from './case.decision.js';
import { ASSIGNMENT_RULES } from './assignment/assignment.rules.js';
import { CONTEST_RULES } from './contest/contest.rules.js';
import { EXTENSION_RULES } from './extension/extension.rules.js';
import { INTERIM_RULES } from './interim/interim.rules.js';
import { LINK_RULES } from './link/link.rules.js';
import { OBLIGATION_RULES } from './obligation/obligation.rules.js';
import { REMARK_RULES } from './remark/remark.rules.js';
import { SERIES_RULES } from './series/series.rules.js';
import { shelvingRules } from './shelving/shelving.rules.js';
import type { SharedEvent } from './case.events.js';
import type { CaseState } from './case.state.js';

/** The commands of every procedure (domain.md 2.6); those of shelving only where it has stages that may be shelved. */
export function sharedRules<S extends CaseState>(options: {
  readonly shelvable: readonly string[];
}): readonly AnyRule<S, SharedEvent>[] {
  return [
    ...REMARK_RULES,
    ...EXTENSION_RULES,
    ...(options.shelvable.length === 0 ? [] : shelvingRules(options.shelvable)),
    ...INTERIM_RULES,
    ...CONTEST_RULES,
    ...ASSIGNMENT_RULES,
    ...LINK_RULES,
    ...OBLIGATION_RULES,
    ...SERIES_RULES,
  ];
}
