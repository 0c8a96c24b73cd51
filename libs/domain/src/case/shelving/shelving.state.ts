import type { Doer } from '../../kernel/doer.js';
import type { CivilDate } from '../../kernel/instant.js';

/** Parking a case, or one unit's part of it (挂账), until a named condition is met: what is asked for, and what is in force. */
export interface Shelving {
  readonly request?: {
    readonly unit: string;
    readonly askedBy: Doer;
    readonly condition: string;
    readonly reviewDate: CivilDate;
  };
  readonly inForce?: { readonly condition: string; readonly reviewDate: CivilDate };
}

/** By unit: what it asked for its own part alone, and what is in force there. */
export type ThreadShelvings = Readonly<Record<string, Shelving>>;

/** The stage of a shelved case, in every procedure that can be shelved. */
export const SHELVED = 'shelved';
