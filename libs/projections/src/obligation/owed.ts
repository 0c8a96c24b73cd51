import { isOwed as isOwedBy, type Obligation, type Procedure } from '@tiaokuai/domain';

/** Somebody still has to do something for it: not what was answered by silence, nor what only bounds a right. */
export function isOwed({ clocks }: Procedure, obligation: Obligation): boolean {
  return isOwedBy(obligation, clocks[obligation.key]);
}
