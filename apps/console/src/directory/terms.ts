import type { DelegationView, HoldingView } from '@tiaokuai/contracts';
import { shortInstant } from '../time/instant.js';

/** `01-01 周四 00:00 起`, and until when where that is known. */
export function termWords({ from, to }: Pick<HoldingView, 'from' | 'to'>, asOf: string): string {
  return `${shortInstant(from, asOf)} 起${to === undefined ? '' : `，至 ${shortInstant(to, asOf)}`}`;
}

/** `王进 代 陈望`. */
export function delegationWords({ from, to }: DelegationView): string {
  return `${to.name} 代 ${from.name}`;
}
