import type { Calendar } from '../calendar/calendar.js';
import type { Instant } from '../calendar/instant.js';
import type { CaseSnapshot } from '../case/case.snapshot.js';
import type { Directory } from '../reference/directory/directory.js';
import type { PostCode } from './post.js';
import type { GateData } from '../reference/gate/gate.data.js';
import type { Limits } from '../reference/limits/limits.js';
import type { ResponsibilityList } from '../reference/list/list.js';

/** Who acts: a person, from one of his posts in one unit, possibly for somebody who delegated to him. */
export interface Actor {
  readonly person: string;
  readonly post: PostCode;
  readonly unit: string;
  readonly onBehalfOf?: string;
}

/** The engine itself: it sends ⚙ commands and nothing else, and holds no post of the district. */
export const ENGINE: Actor = { person: 'engine', post: 'engine', unit: 'system' };

/** The versions of the rules an act was judged by; they are recorded with the act and never change (domain.md 2.3). */
export interface Pins {
  readonly listVersion: number;
  readonly limitsVersion: number;
  readonly calendarVersion: number;
  readonly directoryVersion: number;
}

/** Everything that was in force at one instant. */
export interface InForce {
  readonly pins: Pins;
  readonly directory: Directory;
  readonly list: ResponsibilityList;
  readonly limits: Limits;
  readonly gate: GateData;
  /** The calendar of the unit's jurisdiction. */
  calendarFor(unit: string): Calendar;
}

/** All a rule may look at. The domain reads no clock, no environment and no random source. */
export interface Context {
  readonly now: Instant;
  readonly actor: Actor;
  readonly caseId: string;
  /** The case that the payload names, as it stood now; only for commands that declare `snapshotOf`. */
  readonly otherCase?: CaseSnapshot;
  /** What was in force at `at`; an elapse is judged by what was in force at its own due instant. */
  inForce(at: Instant): InForce;
}
