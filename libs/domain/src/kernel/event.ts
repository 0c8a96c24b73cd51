import type { Actor } from './actor.js';
import type { Instant } from './instant.js';
import type { PostCode } from './post.js';

/** The versions of the rules an act was judged by; they are recorded with the act and never change. */
export interface Pins {
  readonly listVersion: number;
  readonly limitsVersion: number;
  readonly calendarVersion: number;
  readonly directoryVersion: number;
  /** Absent in events recorded before it was kept. */
  readonly gateVersion?: number;
}

/** What happened to a case, as every fold sees it. `effectiveAt` differs from `recordedAt` only for what settling recorded. */
export interface CaseEvent<T extends string = string, P = unknown> {
  readonly type: T;
  readonly payload: P;
  readonly recordedAt: Instant;
  readonly effectiveAt: Instant;
  readonly actor: Actor;
  readonly pins: Pins;
  /** As in `NewEvent`; absent in events recorded before it was kept. */
  readonly command?: string;
}

/** An event as it is stored: posts are kept as text, because who stores them knows no posts. */
export type RecordedEvent = Omit<CaseEvent, 'actor'> & {
  readonly actor: Omit<Actor, 'post'> & { readonly post: string };
};

/** A stored event as folds take it, and nothing else of it. That its post is one was judged when somebody acted by it. */
export function caseEventOf(recorded: RecordedEvent): CaseEvent {
  const { type, payload, recordedAt, effectiveAt, pins, command } = recorded;
  const actor = { ...recorded.actor, post: recorded.actor.post as PostCode };
  const event = { type, payload, recordedAt, effectiveAt, actor, pins };
  return command === undefined ? event : { ...event, command };
}

/** What a decision asks to be recorded; the append adds the envelope. */
export interface NewEvent<T extends string = string, P = unknown> {
  readonly type: T;
  readonly payload: P;
  readonly effectiveAt: Instant;
  /** The person whose command it is, or the engine for what settling recorded in front of it. */
  readonly actor: Actor;
  readonly pins: Pins;
  /** Name of the command that recorded it; `settle` for what settling recorded, whoever woke the case. */
  readonly command: string;
}
