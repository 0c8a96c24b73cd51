/** Who handles the matter while it is contested who must. */
export interface InterimLead {
  readonly unit: string;
  readonly tasks: string;
  readonly obligationId: string;
  readonly thread?: string;
  readonly reported: boolean;
}
