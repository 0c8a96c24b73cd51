import { advancing } from '../../kernel/contract.js';
import { eventFor } from '../../kernel/event-definition.js';
import type { Context } from '../case.context.js';
import type { CaseState } from '../case.state.js';

const event = eventFor<CaseState, Context>();

export interface Dropped {
  /** Of the reaction that would have opened it. */
  readonly opening: string;
  /** What would have been opened, and what took its ground away: words of the rules, nothing of what somebody wrote. */
  readonly what: string;
  readonly because: string;
}

export const OpeningDropped = event<Dropped>({
  type: 'OpeningDropped',
  label: { zh: '事由已撤销，不再发起', en: 'Its ground is gone: it is not opened' },
  schemaVersion: 1,
  fold: () => ({}),
});

/** Sent to a case by whoever was to open something for it. */
export const DROP_OPENING = advancing<Dropped>('dropOpening');
