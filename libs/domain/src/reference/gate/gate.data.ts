import type { CivilDate } from '../../kernel/instant.js';

/** A task that streets may carry for a term although the list does not name it. */
export interface Admission {
  readonly id: string;
  readonly itemCode?: string;
  readonly task: string;
  readonly streets: readonly string[];
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly fundingConfirmed: boolean;
  readonly powersInForce: boolean;
  /** An emergency bypass by the district leader instead of an admission proper. */
  readonly bypass?: boolean;
}

/** What may never be admitted. */
export interface NegativeRow {
  readonly level: 'community' | 'street';
  /** Words any of which, in the task, makes it a forbidden one. */
  readonly pattern?: string;
  /** Items of which nothing may be asked. */
  readonly itemCodes?: readonly string[];
  /** Clauses that may not be asked for, by their id or in their words. */
  readonly clauses?: readonly { readonly itemCode: string; readonly clause: string }[];
  readonly basis: string;
  readonly since: CivilDate;
}

export interface GateData {
  readonly version: number;
  readonly admissions: readonly Admission[];
  readonly negativeList: readonly NegativeRow[];
}

export const NO_GATE_DATA: GateData = { version: 0, admissions: [], negativeList: [] };
