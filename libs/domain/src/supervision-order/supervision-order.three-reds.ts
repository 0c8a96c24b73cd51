import { addDays } from '../calendar/civil-date.js';
import { dateOf, type Instant } from '../calendar/instant.js';
import { headPostsOf } from '../directory/who.js';
import type { InForce } from '../context.js';
import { limitFor } from '../limits/limits.js';
import type { Reaction } from '../procedure.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import type { OrderState } from './supervision-order.state.js';

const KEY = 'order.threeReds';

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
  const row = limitFor(limits, KEY);
  if (isRefusal(row)) return row;
  const { times, naturalDays }: Readonly<Record<string, unknown>> = Object(row.value);
  if (typeof times !== 'number' || typeof naturalDays !== 'number')
    return refuse('CLOCK.LIMIT_MISSING', undefined, { key: KEY });
  // Dates back, today included (domain.md 2.10); it is no deadline, so no calendar has a say.
  const first = addDays(dateOf(at), 1 - naturalDays);
  const recent = redAt.filter((each) => dateOf(each) >= first && each <= at);
  if (recent.length !== times) return undefined;
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
