import type { PublishedVersion } from './rules.js';

/** A version of something that is a table of rows. */
export interface TableVersionSummary extends PublishedVersion {
  readonly rows: number;
  /** Rows that it added, removed or changed; all of them for the first one. */
  readonly changes: number;
  /** Why it was published, where somebody said it. */
  readonly basis?: string;
}

/** `GET /limits/versions`, `GET /responsibility-list/versions`, `GET /gate-data/versions`: newest first. */
export interface TableVersions {
  readonly versions: readonly TableVersionSummary[];
}

/** `GET /responsibility-list/comparison?from=1&to=2`, `GET /gate-data/comparison?from=1&to=2` */
export interface TableComparison {
  readonly from: number;
  readonly to: number;
  /** Changed rows, then added ones, then those that were taken out. */
  readonly rows: readonly RowDifference[];
}

/** What one version says of a row otherwise than another, field by field. */
export interface RowDifference {
  /** By which name it is found in both versions: `JP-01`. */
  readonly key: string;
  /** What people call it: `JP-01 占道经营`. */
  readonly title: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Of an added or removed row all that is filled in; words of several lines where there are several of something. */
  readonly fields: readonly FieldDifference[];
}

export interface FieldDifference {
  readonly field: string;
  readonly title: string;
  /** Absent: nothing stood there. */
  readonly before?: string;
  /** Absent: nothing stands there any more. */
  readonly after?: string;
}
