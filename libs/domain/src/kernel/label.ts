/** A word as people read it: Chinese first, English for `Accept-Language: en`. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** Exhaustiveness for unions: reaching it means that a case was forgotten, or that history holds something unknown. */
export function assertNever(value: never): never {
  throw new Error(`not expected here: ${JSON.stringify(value)}`);
}
