/** How much was said in a case; the words themselves stand in its events. */
export interface Remarks {
  readonly comments: number;
  readonly attachments: number;
  readonly urges: number;
}

export const NO_REMARKS: Remarks = { comments: 0, attachments: 0, urges: 0 };
