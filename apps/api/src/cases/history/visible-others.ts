import { isRejection, propertiesOf, type Actor } from '@tiaokuai/domain';
import type { VisibleCases } from '../lookup/visible-case.js';
import type { CommandsByVersion } from './event-views.js';

/** Commands on record without what was known of other cases, where this actor may not see those. */
export async function withVisibleOthers(
  cases: VisibleCases,
  commands: CommandsByVersion,
  actor: Actor,
): Promise<CommandsByVersion> {
  const shown = [...commands].map(async ([version, command]) => {
    const { otherCase, ...rest } = command;
    if (otherCase === undefined) return [version, command] as const;
    const looked = await cases.lookBeside(String(propertiesOf(otherCase)['caseId']), actor);
    return [version, isRejection(looked) ? rest : command] as const;
  });
  return new Map(await Promise.all(shown));
}
