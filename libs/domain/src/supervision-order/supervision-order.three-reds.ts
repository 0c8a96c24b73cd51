import type { Instant } from '../calendar/instant.js';
import { headPostsOf } from '../directory/who.js';
import type { InForce } from '../context.js';
import { countedWithin } from '../limits/series.js';
import type { Reaction } from '../procedure.js';
import { isRefusal, type Refusal } from '../refusal.js';
import type { OrderState } from './supervision-order.state.js';

/**
 * Three red episodes of one unit in 180 days (`order.threeReds`): its head is interviewed and reports in writing to the
 * top leaders. No case reads another, so whoever counts orders across cases asks here, with the instants at which
 * episodes of this unit became red, this one included and cancelled ones left out. Undefined: not that many, or told
 * already by an earlier one.
 */
export function threeReds(
  { unit }: OrderState,
  redAt: readonly Instant[],
  at: Instant,
  { limits, directory }: InForce,
): Reaction | Refusal | undefined {
  const counted = countedWithin(limits, 'order.threeReds', redAt, at);
  if (isRefusal(counted)) return counted;
  if (counted.count !== counted.times) return undefined;
  return {
    key: 'threeReds',
    does: 'notify',
    unit,
    posts: headPostsOf(directory.units[unit]),
    about: {
      zh: '多次红色督办：请主要负责人接受约谈并向区主要领导书面报告',
      en: 'Red again and again: the head is interviewed and reports in writing to the top leaders',
    },
  };
}
