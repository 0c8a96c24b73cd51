/**
 * What a sealed field holds, and so who reads it: `facts`, what happened, for whoever has a part in the case; `identity`,
 * who the citizen is and how he is reached, for the posts that speak with him; `confidential`, what a sealed document says,
 * for whoever sees its case in full and says what for.
 */
export type SealedKind = 'facts' | 'identity' | 'confidential';

/** The sealed fields of an event's payload, each with what it holds. */
export type SealedFields = Readonly<Record<string, SealedKind>>;
