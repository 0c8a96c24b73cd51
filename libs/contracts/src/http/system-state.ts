import type { Coded, InstantText } from './words.js';

/** `GET /simulation/clock`, `POST /simulation/clock`; only where `TIAOKUAI_CLOCK=simulated`. */
export interface SimulatedClock {
  readonly now: InstantText;
}

/** Forward only: to an instant, or by so many minutes; exactly one of the two. More than a day is confirmed. */
export interface AdvanceClock {
  readonly to?: InstantText;
  readonly minutes?: number;
  readonly confirm?: boolean;
}

/** `GET /engine`: is what waits for clocks running? Commands are accepted either way. */
export interface EngineState {
  readonly temporal: 'reachable' | 'unreachable' | 'notConfigured';
  /** Events that the relay has not told the engine of yet. */
  readonly relayLag: number | null;
  readonly projectionLag: number;
}

/** `GET /health/live`, `GET /health/ready` */
export interface Health {
  /** `degraded`: it does its work, and what a check names must be looked at. */
  readonly status: 'ok' | 'degraded' | 'unavailable';
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail?: string }[];
}

/** `GET /verification`, `POST /verification`: is what was recorded still what was recorded? */
export interface RecordVerification {
  readonly state: 'sound' | 'broken' | 'notVerified';
  /** The newest one that came to its end; times are the server's, not those of a simulated clock. */
  readonly last: { readonly cause: Coded; readonly endedAt: InstantText; readonly events: number } | null;
  /** One that waits or is under way, and how many events it has come by. */
  readonly pending: { readonly cause: Coded; readonly began: boolean; readonly events: number } | null;
  /** At most 200. */
  readonly broken: readonly BrokenStream[];
}

/** A stream that is not what was recorded. */
export interface BrokenStream {
  /** A case, a register, a table of the district, or `log`: the one order of everything. */
  readonly streamId: string;
  /** Where it is a case that can be opened. */
  readonly caseId?: string;
  /** By which people know that case. */
  readonly number?: string;
  /** The first that is wrong; for the log itself its index. */
  readonly version: number;
  readonly fault: Coded;
}
