import type { ListItem } from '../list/list.js';

const CLAUSE_ENDS = /[、，。；：,;:\s]+/;
/** Words by which an ask says that somebody else leads and the street only helps. */
const HELPING = ['配合', '协助'];

function clausesOf(text: string): readonly string[] {
  return text.split(CLAUSE_ENDS).filter((clause) => clause !== '');
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
  const primary = item.primaryDuties
    .flatMap((each) => clausesOf(each.text))
    .filter((clause) => !item.assistingDuty.includes(clause));
  return clausesOf(ask.text).some(
    (clause) =>
      !HELPING.some((word) => clause.includes(word)) && primary.some((duty) => clause.includes(duty)),
  );
}
