/** `POST /cases`. Unknown fields are rejected. `payload` is what the procedure's opening command asks for. */
export interface OpenCase {
  readonly kind: string;
  /** The opening command; may be left out where the procedure has only one that a person gives. */
  readonly command?: string;
  readonly payload: unknown;
}

/** `POST /cases/{id}/commands/{name}` takes the command's payload itself as its body. */
export type CommandPayload = Readonly<Record<string, unknown>>;

/**
 * What a command did. `{caseId, version}` is the token for reading one's own writes: `?after=<caseId>:<version>`.
 * The header `ETag` holds the version too.
 */
export interface CommandResult {
  readonly caseId: string;
  readonly version: number;
  /** True when this command id had been answered before: nothing was appended now. */
  readonly repeated: boolean;
}

/** One thing that the acting post may do now. */
export interface OfferView {
  readonly command: string;
  readonly word: string;
  /** What it may be done to: `field` of the payload takes one of the values; without `field` it is the post's own unit. */
  readonly about?: {
    readonly field?: string;
    readonly values: readonly { readonly value: string; readonly word: string }[];
  };
  /** It waits for the acting post: its next step. The rest it may do as well. */
  readonly next: boolean;
  /** The obligation of mine that it meets or answers, where there is one. */
  readonly meets?: string;
  /** It begins a case of this kind, about this one: it goes to `POST /cases` instead. */
  readonly opens?: string;
}

/** `GET /cases/{id}/offers` */
export interface Offers {
  readonly caseId: string;
  readonly version: number;
  readonly offers: readonly OfferView[];
}
