import { dictionary } from '../../kernel/dictionary.js';
import type { Instant } from '../../kernel/instant.js';
import type { PostCode, UnitKind } from '../../kernel/post.js';

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  /** The unit it stands below: a community's street, a street's district. */
  readonly parent?: string;
  /** Dispatched bodies have two superiors: the department that leads their work and the street that manages them daily. */
  readonly businessParent?: string;
  readonly dailyManager?: string;
  readonly jurisdiction: string;
  /** Grid codes on the ground of a community. */
  readonly grids?: readonly string[];
  /** Set once it was closed: it keeps its name for old cases, and nobody holds a post of it. */
  readonly closedAt?: Instant;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** One person on one post of one unit, from an instant until another. Who held which post when is an audit question. */
export interface Holding {
  readonly person: string;
  readonly unit: string;
  readonly post: PostCode;
  /** For liaison slots: the list items it is for; absent: all. */
  readonly items?: readonly string[];
  readonly from: Instant;
  readonly to?: Instant;
}

/** `from` person lets `to` act from his post on his behalf, for one scope, between two instants. */
export interface Delegation {
  readonly id: string;
  readonly unit: string;
  readonly post: PostCode;
  readonly from: string;
  readonly to: string;
  readonly scope: string;
  /** Why: away on leave, at a course. Absent in delegations recorded before it was asked for. */
  readonly reason?: string;
  readonly validFrom: Instant;
  readonly validTo: Instant;
}

/** Units, people, who holds what: folded from the `directory` stream. */
export interface Directory {
  readonly version: number;
  readonly units: Readonly<Record<string, Unit>>;
  readonly people: Readonly<Record<string, Person>>;
  /** By person id. */
  readonly holdings: Readonly<Record<string, readonly Holding[]>>;
  readonly delegations: readonly Delegation[];
  /** By name, short or full: the unit that bore it first, whatever it is called now. */
  readonly namedFirst?: Readonly<Record<string, string>>;
}

export const NO_DIRECTORY: Directory = {
  version: 0,
  units: dictionary(),
  people: dictionary(),
  holdings: dictionary(),
  delegations: [],
  namedFirst: dictionary(),
};
