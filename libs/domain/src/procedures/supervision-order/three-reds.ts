import type { Reaction } from '../../kernel/reaction.js';
import type { Colour } from '../../kernel/contracts/supervision-order.contract.js';
import type { SupervisionOrderState } from './supervision-order.state.js';

/** An episode that became red counts among the unit's others (`order.threeReds`); a cancelled one counts no more. */
export function countRed(
  { unit }: SupervisionOrderState,
  colour: Colour | undefined,
  takenBack?: true,
): readonly Reaction[] {
  if (colour !== 'red') return [];
  return [
    {
      key: takenBack ? 'noRed' : 'red',
      does: 'count',
      command: {
        name: takenBack ? 'takeBack' : 'count',
        payload: { series: 'order.threeReds', subject: [unit] },
      },
      about: takenBack
        ? { zh: '不再计入红色督办次数', en: 'Counted among the red orders no more' }
        : { zh: '计入红色督办次数', en: 'Counted among the red orders of the unit' },
    },
  ];
}
