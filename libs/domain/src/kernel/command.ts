/** What somebody gives to a case, as it comes in. */
export interface Command {
  readonly name: string;
  readonly payload: unknown;
}

/** What a post may do now; `about` lists what it may be done to. */
export interface CommandOffer {
  readonly command: string;
  readonly about?: { readonly field?: string; readonly values: readonly string[] };
}
