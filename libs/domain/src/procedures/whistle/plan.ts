import type { CivilDate } from '../../kernel/instant.js';

/** What a unit promises; the form of `submitPlan` asks for it. */
export interface Plan {
  readonly steps: readonly { readonly action: string; readonly agreedDate: CivilDate }[];
  readonly arrivalDate: CivilDate;
}

/** A plan ends with its last step. */
export function lastDate({ steps }: Pick<Plan, 'steps'>): CivilDate {
  return steps.reduce((latest, { agreedDate }) => (agreedDate > latest ? agreedDate : latest), '');
}
