import type { SharedEvent } from './case.events.js';

type Bookkeeping = Extract<SharedEvent['type'], `Obligation${string}` | `Fault${string}`>;

// Names alone, and none of the definitions: the console takes this into a browser.
const BOOKKEEPING: Readonly<Record<Bookkeeping, true>> = {
  ObligationStarted: true,
  ObligationDueSoon: true,
  ObligationMet: true,
  ObligationPaused: true,
  ObligationResumed: true,
  ObligationExtended: true,
  ObligationElapsed: true,
  ObligationCancelled: true,
  ObligationRecomputed: true,
  FaultRecorded: true,
  FaultReversed: true,
};

/** Does an event of this type only keep count of time limits and faults? It follows from what was done and is no step of its own. */
export function isBookkeeping(type: string): boolean {
  return Object.hasOwn(BOOKKEEPING, type);
}
