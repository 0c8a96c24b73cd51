import { addDays } from '../calendar/civil-date.js';
import { dateOf, type Instant } from '../calendar/instant.js';
import { limitFor, type Limits } from '../limits/limits.js';
import type { Reaction } from '../procedure.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import type { WhistleState } from './whistle.state.js';

const KEY = 'whistle.recurrence';

/**
 * The same item in the same grid again and again (`whistle.recurrence`, three times in 30 days) raises a warning's
 * signal. No case reads another, so whoever counts whistles across cases asks here, with the instants at which whistles
 * of this item and grid were blown, this one included. Undefined: not that often, or raised already by an earlier one.
 */
export function recurrenceSignal(
  whistle: WhistleState,
  itemCode: string,
  blownAt: readonly Instant[],
  at: Instant,
  limits: Limits,
): Reaction | Refusal | undefined {
  const row = limitFor(limits, KEY);
  if (isRefusal(row)) return row;
  const { times, naturalDays }: Readonly<Record<string, unknown>> = Object(row.value);
  if (typeof times !== 'number' || typeof naturalDays !== 'number')
    return refuse('CLOCK.LIMIT_MISSING', undefined, { key: KEY });
  // Dates back, today included (domain.md 2.10); it is no deadline, so no calendar has a say.
  const first = addDays(dateOf(at), 1 - naturalDays);
  const recent = blownAt.filter((each) => dateOf(each) >= first && each <= at);
  if (recent.length !== times) return undefined;
  return {
    key: `recurrence:${itemCode}`,
    does: 'open',
    kind: 'warning',
    about: { zh: '同一网格同一事项多次吹哨', en: 'One item was called for in one grid again and again' },
    command: {
      name: 'raiseSignal',
      payload: {
        scene: whistle.title,
        link: itemCode,
        problem: whistle.ask,
        place: whistle.place,
        source: 'whistle.recurrence',
        itemCodes: [itemCode],
      },
    },
  };
}
