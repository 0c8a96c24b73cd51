import type { InstantText } from './words.js';

/** `GET /simulation/clock`, `POST /simulation/clock`; only where `TIAOKUAI_CLOCK=simulated`. */
export interface SimulatedClock {
  readonly now: InstantText;
}

/** Forward only: to an instant, or by so many minutes; exactly one of the two. */
export interface AdvanceClock {
  readonly to?: InstantText;
  readonly minutes?: number;
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
  readonly status: 'ok' | 'unavailable';
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail?: string }[];
}
