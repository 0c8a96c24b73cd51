/** Who of a unit looks after its part of a case. */
export interface Assignment {
  readonly unit: string;
  readonly person: string;
  readonly scope: string;
}
