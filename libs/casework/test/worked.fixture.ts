import type { Casework } from '../src/casework.js';
import { performReaction } from '../src/perform-reaction.js';
import { reactionsOf } from '../src/reactions.js';

/** What the workflow of a case does, by as many workers at once: all that waits is performed, until nothing does. */
export async function worked(caseId: string, workers: readonly Casework[]): Promise<void> {
  const [first] = workers;
  if (first === undefined) return;
  for (;;) {
    const waiting = (await reactionsOf(first, caseId)).filter(({ outcome }) => outcome === undefined);
    if (waiting.length === 0) return;
    for (const { version, reaction } of waiting)
      await Promise.all(workers.map((each) => performReaction(each, caseId, version, reaction.key)));
  }
}
