/** A case that began because of this one. */
export interface Link {
  readonly caseId: string;
  readonly kind: string;
  /** What of this case it is about: an obligation, a thread. */
  readonly about?: string;
}
