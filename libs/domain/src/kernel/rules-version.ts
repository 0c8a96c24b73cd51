/** Raised whenever a decision can come out differently, so that a later reader knows by which rules an event was judged. */
export const RULES_VERSION = 7;
