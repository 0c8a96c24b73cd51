import type { InstantText, NamedActor } from './words.js';

/** RFC 9457 `application/problem+json`: the body of every answer from 400 up. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** Stable; listed with its words in `GET /procedures/{kind}` and in the documentation. */
  readonly code: string;
  /** Path of the input it is about: `departments.0.unit`. */
  readonly field?: string;
  readonly traceId: string;
  /** For a conflict: what happened since the version that the caller saw. */
  readonly changes?: readonly ConflictingStep[];
  readonly version?: number;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** `张强已于 14:02 签收`. */
export interface ConflictingStep {
  readonly version: number;
  readonly type: string;
  readonly word: string;
  readonly actor: NamedActor;
  readonly recordedAt: InstantText;
}
