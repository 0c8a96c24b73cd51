import { foldedText, squeezedText } from '../../kernel/plain-text.js';
import { CLAUSE_ENDS } from '../list/duty-clauses.js';
import type { ListItem } from '../list/list.js';

/** Words by which an ask says that somebody else leads and the street only helps. */
const HELPING = ['配合', '协助'];

/** Each as its parts between blanks: a blank may end a clause, or hide a word by standing inside it. */
function clausesOf(text: string): readonly (readonly string[])[] {
  const clauses = foldedText(text).split(CLAUSE_ENDS);
  return clauses.map((clause) => clause.split(/\s+/).filter((part) => part !== ''));
}

/** The parts of a clause that a duty, wherever it begins, reaches over; undefined where the clause does not name it. */
function partsNaming(duty: string, parts: readonly string[]): readonly string[] | undefined {
  const begins = parts.join('').indexOf(duty);
  if (begins === -1) return undefined;
  let place = 0;
  return parts.filter((part) => {
    const [from, to] = [place, (place += part.length)];
    return from < begins + duty.length && begins < to;
  });
}

/**
 * Would the street do the lead's part? It would when it is asked to lead, or when a clause of the ask names a clause of
 * the item's primary duty that its assisting duty does not name and does not say that it only helps with it. Words can
 * be chosen so that this misses; who is wronged then disputes the task, and the text stands in the log.
 */
export function isBeyondAssistingDuty(
  item: ListItem,
  ask: { readonly text: string; readonly as: 'lead' | 'assist' | 'firstReceiver' },
): boolean {
  if (ask.as === 'lead') return true;
  const assisting = squeezedText(item.assistingDuty);
  const primary = item.primaryDuties
    .flatMap((each) => clausesOf(each.text).flat())
    .filter((duty) => !assisting.includes(duty));
  return clausesOf(ask.text).some((clause) =>
    primary.some((duty) => {
      const named = partsNaming(duty, clause);
      return named !== undefined && !HELPING.some((word) => named.some((part) => part.includes(word)));
    }),
  );
}
