import {
  namedCase,
  reject,
  snapshotOf,
  type CaseSnapshot,
  type CaseState,
  type Command,
  type CommandDescription,
  type Context,
  type Rejection,
} from '@tiaokuai/domain';
import type { Casework } from './casework.js';
import { loadCase } from './load-case.js';

/**
 * The snapshot of the case that the payload or the case itself names, for commands that declare it: the sender says
 * nothing about how it stands. CASE.FIELD_INVALID when there is no such case.
 */
export async function otherCase(
  casework: Casework,
  description: CommandDescription,
  command: Command,
  state: CaseState,
  context: Context,
): Promise<CaseSnapshot | Rejection | undefined> {
  const named = namedCase(description, command.payload, state);
  if (named === undefined) return undefined;
  const other = named === context.caseId ? undefined : await loadCase(casework, named);
  return other === undefined
    ? reject('CASE.FIELD_INVALID', description.snapshotOf, { reason: 'noSuchCase' })
    : snapshotOf(other.state);
}
