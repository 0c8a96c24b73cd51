import { isOpen, type Obligation, type Procedure } from '@tiaokuai/domain';

/** Somebody still has to do something for it: not what was answered by silence, nor what only bounds a right. */
export function isOwed({ clocks }: Procedure, obligation: Obligation): boolean {
  const { metBy, whenPassed } = clocks[obligation.key] ?? {};
  const answered = obligation.status === 'elapsed' && whenPassed !== undefined;
  return metBy !== undefined && isOpen(obligation) && !answered;
}
