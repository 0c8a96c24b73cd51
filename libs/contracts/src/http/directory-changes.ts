import type { JsonSchema } from '@tiaokuai/domain';
import type { UnitView } from './directory.js';
import type {
  BothLanguages,
  Coded,
  InstantText,
  NamedActor,
  NamedPerson,
  NamedUnit,
  Numbered,
} from './words.js';

/** Where a holding or a delegation stands at `asOf`. */
export type TermState = 'past' | 'running' | 'coming';

/** `GET /directory?version=`: units, posts, who holds them from when to when, and who acts for whom; the newest version unless told. */
export interface DirectoryView {
  /** Now; for an older version the instant at which it was recorded. Where holdings and delegations stand is said as of it. */
  readonly asOf: InstantText;
  /** The number of events recorded by then. */
  readonly version: number;
  readonly recordedAt: InstantText;
  readonly newestVersion: number;
  readonly units: readonly DirectoryUnit[];
  readonly people: readonly NamedPerson[];
  readonly holdings: readonly HoldingView[];
  readonly delegations: readonly DelegationView[];
}

export interface DirectoryUnit extends UnitView {
  /** The posts that a unit of this kind has, liaisons last. */
  readonly posts: readonly Coded[];
  readonly closedAt?: InstantText;
}

/** One person on one post of one unit. */
export interface HoldingView {
  readonly person: NamedPerson;
  readonly unit: NamedUnit;
  readonly post: Coded;
  /** For liaison slots: the list items it is for; absent: all. */
  readonly items?: readonly string[];
  readonly from: InstantText;
  /** Absent: for good. */
  readonly to?: InstantText;
  readonly state: TermState;
}

/** 授权代行: `to` acts from the post of `from`, with both names on record. */
export interface DelegationView {
  readonly id: string;
  readonly unit: NamedUnit;
  readonly post: Coded;
  readonly from: NamedPerson;
  readonly to: NamedPerson;
  readonly scope: string;
  readonly reason?: string;
  readonly validFrom: InstantText;
  readonly validTo: InstantText;
  readonly state: TermState;
}

/** `GET /directory/versions?page=&size=`: one row for each command, the newest first. */
export interface DirectoryVersions {
  readonly asOf: InstantText;
  readonly rows: readonly DirectoryVersionRow[];
  readonly page: number;
  readonly size: number;
  readonly total: number;
}

export interface DirectoryVersionRow {
  /** The version after it. */
  readonly version: number;
  /** The version before it: the two compared show what it did. */
  readonly before: number;
  readonly recordedAt: InstantText;
  readonly actor: NamedActor;
  readonly command: Coded;
  /** What it recorded, in words; the first of them where they are many. */
  readonly changes: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

/** `GET /directory/differences?from=&to=`: two versions, the older one first. */
export interface DirectoryDifferences {
  readonly from: number;
  readonly to: number;
  readonly differences: readonly DirectoryDifference[];
}

export interface DirectoryDifference {
  readonly about: 'unit' | 'person' | 'holding' | 'delegation';
  readonly unit?: NamedUnit;
  /** What it is about: the unit's name, the person on his post. */
  readonly subject: string;
  /** Absent: it was not there. */
  readonly before?: string;
  readonly after: string;
}

/** `GET /directory/commands`: what the acting post may give at all; each judges itself about which unit and whom. */
export interface DirectoryCommands {
  readonly version: number;
  readonly commands: readonly DirectoryCommand[];
  /** Whose posts it may delegate and take back: anybody's, those of its unit, this person's own, nobody's. */
  readonly delegates: 'district' | 'unit' | 'own' | 'none';
}

export interface DirectoryCommand {
  readonly name: string;
  readonly label: BothLanguages;
  readonly schema: JsonSchema;
}

/** `POST /directory/commands/{name}`: the header `ETag` holds the version too. */
export interface DirectoryChanged {
  readonly version: number;
  /** True when this command id had been answered before: nothing was recorded now. */
  readonly repeated: boolean;
  readonly leftEmpty: readonly LeftEmptyPost[];
}

/** `POST /directory/commands/{name}/foresee`: rejected as the command itself would be; nothing is recorded. */
export interface DirectoryForesight {
  readonly asOf: InstantText;
  readonly leftEmpty: readonly LeftEmptyPost[];
}

/** A post that nobody holds after the change, and what waits there for nobody. */
export interface LeftEmptyPost {
  readonly unit: NamedUnit;
  readonly post: Coded;
  /** From when on. */
  readonly from: InstantText;
  /** By time left, overdue first; at most a hundred. */
  readonly waiting: readonly WaitingCase[];
  readonly more: boolean;
}

export interface WaitingCase extends Numbered {
  readonly caseId: string;
  readonly kind: Coded;
  /** Absent where the acting post does not see the case. */
  readonly title?: string;
  /** What is to be done next. */
  readonly word: string;
  readonly dueAt: InstantText | null;
}
