/** What the caller thinks of a unit's work; `systemOnly`: nobody scored in time. */
export type DepartmentScores =
  | { readonly systemOnly: true }
  | {
      readonly systemOnly: false;
      readonly promptness: number;
      readonly attitude: number;
      readonly solved: number;
      readonly comment?: string;
    };

/** What a unit thinks of its call. */
export interface CallerScores {
  readonly necessary: number;
  readonly clear: number;
  readonly comment?: string;
}
