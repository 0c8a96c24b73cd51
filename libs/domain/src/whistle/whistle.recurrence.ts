import type { Instant } from '../calendar/instant.js';
import type { Limits } from '../limits/limits.js';
import { countedWithin } from '../limits/series.js';
import type { Reaction } from '../procedure.js';
import { isRefusal, type Refusal } from '../refusal.js';
import type { WhistleState } from './whistle.state.js';

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
  const counted = countedWithin(limits, 'whistle.recurrence', blownAt, at);
  if (isRefusal(counted)) return counted;
  if (counted.count !== counted.times) return undefined;
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
