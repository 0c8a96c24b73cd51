import { date, fields, group, listOf, text, type Value } from '../../kernel/form.js';
import type { CivilDate } from '../../kernel/instant.js';

export const planForm = fields({
  steps: listOf(
    { zh: '步骤', en: 'Steps' },
    group(
      { zh: '步骤', en: 'Step' },
      {
        action: text({ zh: '措施', en: 'Action' }, { max: 500 }),
        agreedDate: date({ zh: '约定日期', en: 'Agreed date' }),
      },
    ),
    { min: 1, max: 30 },
  ),
  arrivalDate: date({ zh: '到场日期', en: 'Date of arrival' }),
});
export type Plan = Value<typeof planForm>;

/** A plan ends with its last step. */
export function lastDate({ steps }: Pick<Plan, 'steps'>): CivilDate {
  return steps.reduce((latest, { agreedDate }) => (agreedDate > latest ? agreedDate : latest), '');
}
