import type { UnitKind } from './post.js';

/**
 * Part of a case's audience: every unit (`anyone`), one unit, the units of a kind, or a unit with its superiors (`party`).
 * Nothing of it depends on the day's directory, so it may be kept beside the case and compared later.
 */
export type AudienceKey = 'anyone' | `unit:${string}` | `kind:${UnitKind}` | `party:${string}`;

/** A post, or a person by either of his names. */
export type NamedKey = `post:${string}` | `person:${string}`;

/** To whom a case is open as it stands. The page of a case and every list of cases ask it alone (`case/sight.ts`). */
export interface Audience {
  /** Who reads all of it. */
  readonly inFull: readonly AudienceKey[];
  /** Who reads it without the others' inner remarks. */
  readonly asParty: readonly AudienceKey[];
  /** The posts and persons to whom alone of these it is open; absent: to all their posts. */
  readonly openTo?: readonly NamedKey[];
}

/** How much of a case somebody sees. */
export type Sight = 'all' | 'asParty' | 'nothing';
