/** Who handles the matter while it is contested who must (domain.md 2.6, 2.7). */
export interface InterimLead {
  readonly unit: string;
  readonly tasks: string;
  readonly obligationId: string;
  readonly thread?: string;
  readonly reported: boolean;
}
