import type { Reaction } from '../../kernel/reaction.js';
import type { InForce } from '../../reference/in-force.js';
import { notify } from '../../case/notify-unit.js';
import type { Colour } from '../../kernel/contracts/supervision-order.contract.js';
import { headPostsOf } from '../../reference/directory/directory.posts.js';
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

/** Three red episodes of one unit in 180 days: its head is interviewed and reports in writing to the top leaders. */
export function threeReds({ unit }: SupervisionOrderState, { directory }: InForce): Reaction {
  return notify('threeReds', unit, headPostsOf(directory.units[unit]), {
    zh: '多次红色督办：请主要负责人接受约谈并向区主要领导书面报告',
    en: 'Red again and again: the head is interviewed and reports in writing to the top leaders',
  });
}
