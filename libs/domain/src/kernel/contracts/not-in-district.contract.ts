import { advancing, opening } from '../contract.js';

/**
 * Procedures that the sections name and this district does not have: such a reaction ends as `noProcedure`. No form holds
 * these types to anything yet; whoever writes such a procedure ties its command to them.
 */
interface ListChange {
  readonly change: 'add' | 'alter';
  readonly item: string;
  readonly content?: string;
  /** Citations, words of minutes, or the case of the suggestion. */
  readonly basis?: string | readonly object[];
  readonly reasons: string;
}

export const listChange = {
  propose: opening<ListChange>('listChange', 'propose'),
};

export const jointMatter = {
  propose: opening<{ readonly pattern: string; readonly cases: readonly string[] }>('jointMatter', 'propose'),
};

/** The case of a citizen's request, kept where the citizen called. */
export const citizenRequest = {
  feedBack: advancing<{ readonly reply: string; readonly solved: 'yes' | 'partly' | 'no' }>('feedBack'),
};
