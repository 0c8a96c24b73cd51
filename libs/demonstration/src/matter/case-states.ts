import type { CaseKind, CaseState, CaseStates } from '@tiaokuai/domain';

/** A case's kind says which fields its state has. */
export function isStateOf<K extends CaseKind>(kind: K, state: CaseState): state is CaseStates[K] {
  return state.kind === kind;
}
