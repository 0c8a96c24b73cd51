import { caseEventOf, type CaseState, type Label } from '@tiaokuai/domain';
import { readStream } from '@tiaokuai/event-store';
import type { CaseReaction } from './case-reaction.js';
import type { Casework } from './casework.js';
import { asCase } from './deciders.js';
import { readFolded } from './load-case.js';

/**
 * What took the ground from an opening since its event: the word of that event. Undefined while the ground stands, and where
 * the case was opened already and only its being performed was not marked.
 */
export async function annulment(
  casework: Casework,
  caseId: string,
  { version, reaction, targetCase }: CaseReaction,
): Promise<Label | undefined> {
  if (reaction.does !== 'open') return undefined;
  const [next] = await readStream(casework.pool, caseId, { after: version, upTo: version + 1 });
  const procedure = next && casework.deciders.procedureOf(next.kind);
  if (procedure === undefined) return undefined;
  let state: CaseState = asCase(procedure.initial(caseId));
  for (const stored of await readStream(casework.pool, caseId)) {
    const event = caseEventOf(stored);
    const after = asCase(procedure.evolve(state, event));
    if (stored.version > version && procedure.annuls(state, event, after, reaction)) {
      const isOpen =
        targetCase !== undefined && (await readFolded(casework, targetCase)).stream !== undefined;
      return isOpen ? undefined : procedure.events[event.type]?.label;
    }
    state = after;
  }
  return undefined;
}
