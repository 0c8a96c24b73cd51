import type { InForce, Instant, Rejection } from '@tiaokuai/domain';
import type { Matter } from './matter.js';

/** A matter on its way through time, run piece by piece. */
export interface Timeline {
  readonly matter: Matter;
  /** When something next happens in it; undefined when nothing ever does. */
  readonly next: Instant | undefined;
  /** Runs everything that happens before `end`. */
  runUntil(end: Instant): Promise<void>;
  /** Something happened to its cases from outside; people see it. */
  refresh(): void;
}

/** Hears of every command that was rejected, as happens in life: for looking into the generator. */
export type OnRejected = (kind: string, command: string, rejection: Rejection) => void;

/** What every timeline needs. */
export interface TimelineContext {
  readonly matter: Matter;
  inForce(at: Instant): InForce;
  readonly onRejected: OnRejected;
}
