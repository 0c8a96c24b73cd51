import type { DueView } from '@tiaokuai/contracts';
import type { InForce, Instant, Obligation, Procedure } from '@tiaokuai/domain';
import { coded } from './case-words.js';
import type { Names } from './names.js';
import { lightView } from './light-view.js';
import { remainingOf } from './remaining-time.js';

/** Now, and what is in force, for rows that are put into words. */
export interface RowSetting {
  readonly now: Instant;
  readonly inForce: InForce;
  readonly names: Names;
}

/** A clock as a row of a list shows it. */
export function dueView(
  owed: Obligation,
  procedure: Procedure,
  { now, inForce, names }: RowSetting,
): DueView {
  return {
    obligationId: owed.id,
    key: owed.key,
    word: coded(owed.key, procedure.clocks[owed.key]?.label, names.language).word,
    owner: names.unit(owed.ownerUnit),
    dueAt: owed.dueAt,
    light: lightView(owed, now),
    remaining: remainingOf(owed, inForce.calendarFor(owed.ownerUnit), now, names.language),
    naturalTime: owed.clock.unit === 'emergencyHours',
    provisional: owed.provisional,
  };
}
