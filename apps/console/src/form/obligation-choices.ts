import type { ObligationView } from '@tiaokuai/contracts';
import { shortInstant } from '../time/instant.js';
import type { Choice } from './picker.js';

/** What is owed, by whom and until when. */
export function obligationChoices(obligations: readonly ObligationView[]): readonly Choice[] {
  return obligations.map(({ id, owner, word, dueAt }) => ({
    value: id,
    label: `${owner.shortName} · ${word}（${shortInstant(dueAt)}）`,
  }));
}
