/** Another unit that a problem needs: by which item, for what. */
export interface Helper {
  readonly unit: string;
  readonly itemCode: string;
  readonly task: string;
}

/** What happens in a district under one item of the list, in the words of those who write it down. Places are put before it. */
export interface Scene {
  readonly itemCode: string;
  readonly lead: string;
  /** The lead's scene in the list, where the item has several. */
  readonly of?: string;
  /** Follows a place: 〔江滨社区〕夜市占道经营. */
  readonly problems: readonly [string, ...string[]];
  readonly facts: string;
  readonly task: string;
  readonly helpers: readonly Helper[];
  /** Where it happens; anywhere unless told. */
  readonly where?: 'city' | 'town';
  readonly measures: string;
  readonly leftOver: string;
  /** What the street does beside the lead; within its assisting duty. */
  readonly streetPart: string;
}
