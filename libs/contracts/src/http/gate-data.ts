import type { Admission, NegativeRow } from '@tiaokuai/domain';
import type { TableVersionSummary } from './table-versions.js';
import type { InstantText } from './words.js';

/** `GET /gate-data/versions/{version}`; its rows are admissions and rows of the negative list. */
export interface GateDataVersion extends TableVersionSummary {
  readonly admissions: readonly PublishedAdmission[];
  readonly negativeList: readonly PublishedNegativeRow[];
}

interface GateRow {
  readonly key: string;
  /** `准入 ZR-2026-01 夏季防溺水巡查`, `负面清单 社区：养犬证明`. */
  readonly title: string;
  /** Its fields in words, by the name of the field; one that is empty is absent. */
  readonly words: Readonly<Record<string, string>>;
}

export interface PublishedAdmission extends GateRow {
  /** As it was published, and as a change of it is sent. */
  readonly content: Admission;
}

export interface PublishedNegativeRow extends GateRow {
  /** As it was published, and as a change of it is sent. */
  readonly content: NegativeRow;
}

/** `POST /gate-data/versions`: only what changes; the rest stays as the last version has it. */
export interface ChangeGateData {
  readonly admissions?: {
    readonly changed?: readonly Admission[];
    readonly added?: readonly Admission[];
    /** Numbers of admissions. */
    readonly removed?: readonly string[];
  };
  /** A row has no number: which one is meant it says as it stands. */
  readonly negativeList?: {
    readonly changed?: readonly { readonly before: NegativeRow; readonly after: NegativeRow }[];
    readonly added?: readonly NegativeRow[];
    readonly removed?: readonly NegativeRow[];
  };
  /** Why: the paper it rests on. */
  readonly basis: string;
  /** Not in the past; absent: at once. */
  readonly inForceFrom?: InstantText;
}
