import type { ParameterMark } from '../../kernel/obligation.js';
import type { TimeLimit } from '../../kernel/time-limit.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import { limitFor, type Limits } from './limits.js';

/** A length that nobody owes by itself: a lead time, a ceiling, what is given once more. CLOCK.LIMIT_MISSING without one. */
export function spanFor(
  limits: Limits,
  key: string,
): { readonly clock: TimeLimit; readonly mark: ParameterMark } | Rejection {
  const row = limitFor(limits, key);
  if (isRejection(row)) return row;
  const { clock, mark } = row;
  return clock === undefined ? reject('CLOCK.LIMIT_MISSING', undefined, { key }) : { clock, mark };
}
