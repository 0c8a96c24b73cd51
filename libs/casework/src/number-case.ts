import type { Casework } from './casework.js';
import { takeNumber } from './perform-reaction.js';
import { reactionsOf } from './reactions.js';

/**
 * Gives a case its number that has none and should have one: it left its draft before cases were numbered, so that its history
 * counts as handled and nothing would ask for it any more. It takes what it would have taken then: the series of the unit and
 * the year in which it left its draft. Nothing where it has one, or is still a draft.
 */
export async function numberCase(casework: Casework, caseId: string): Promise<void> {
  for (const asking of await reactionsOf(casework, caseId))
    if (asking.reaction.does === 'number') await takeNumber(casework, caseId, asking, asking.reaction);
}
