import type { CivilDate } from '../../kernel/instant.js';

/** How much was said in a case; the words themselves stand in its events. */
export interface Remarks {
  readonly comments: number;
  readonly attachments: number;
  readonly urges: number;
  /** The day on which somebody last urged about an obligation, by `urgeKey`. */
  readonly lastUrged: Readonly<Record<string, CivilDate>>;
}

export const NO_REMARKS: Remarks = { comments: 0, attachments: 0, urges: 0, lastUrged: {} };

/** About what, and by whom: the person, from whichever post. */
export function urgeKey(obligationId: string, person: string): string {
  return `${obligationId} ${person}`;
}
