import type { Clock } from '../calendar/clock.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import { limitFor, type Limits, type ParameterMark } from './limits.js';

/** A length that nobody owes by itself: a lead time, a ceiling, what is given once more. CLOCK.LIMIT_MISSING without one. */
export function spanFor(
  limits: Limits,
  key: string,
): { readonly clock: Clock; readonly mark: ParameterMark } | Refusal {
  const row = limitFor(limits, key);
  if (isRefusal(row)) return row;
  const { clock, mark } = row;
  return clock === undefined ? refuse('CLOCK.LIMIT_MISSING', undefined, { key }) : { clock, mark };
}
