import {
  reject,
  snapshotOf,
  type CaseSnapshot,
  type Command,
  type CommandDescription,
  type Context,
  type Rejection,
  propertiesOf,
} from '@tiaokuai/domain';
import type { Casework } from './casework.js';
import { loadCase } from './load-case.js';

/**
 * The snapshot of the case that the payload names, for commands that declare it: the sender chooses which case, and says
 * nothing about it. CASE.FIELD_INVALID when there is no such case.
 */
export async function otherCase(
  casework: Casework,
  description: CommandDescription,
  command: Command,
  context: Context,
): Promise<CaseSnapshot | Rejection | undefined> {
  const field = description.snapshotOf;
  if (field === undefined) return undefined;
  const named = field.split('.').reduce<unknown>((value, key) => propertiesOf(value)[key], command.payload);
  if (typeof named !== 'string') return undefined;
  const other = named === context.caseId ? undefined : await loadCase(casework, named);
  return other === undefined
    ? reject('CASE.FIELD_INVALID', field, { reason: 'noSuchCase' })
    : snapshotOf(other.state);
}
