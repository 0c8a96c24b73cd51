import { open } from '../../kernel/contract.js';
import { warning } from '../../kernel/contracts/warning.contract.js';
import type { Reaction } from '../../kernel/reaction.js';
import type { Reached } from '../../reference/series/series.js';
import type { WhistleState } from './whistle.state.js';

/** A called item counts among the whistles of its grid (`whistle.recurrence`), each item of a whistle once. */
export function countItem(
  before: WhistleState,
  { place }: WhistleState,
  itemCode: string | undefined,
): readonly Reaction[] {
  if (itemCode === undefined || before.participations.some((each) => each.itemCode === itemCode)) return [];
  return [
    {
      key: `recurrence:${itemCode}`,
      does: 'count',
      command: {
        name: 'count',
        payload: { series: 'whistle.recurrence', subject: [place.gridCode, itemCode] },
      },
      about: { zh: '计入同一网格同一事项吹哨次数', en: 'Counted among the calls for this item in this grid' },
    },
  ];
}

/** A call that should never have been made counts for none of its items any more. */
export function takeBackItems({ place, participations, itemCodes }: WhistleState): readonly Reaction[] {
  if (participations.length === 0) return [];
  return itemCodes.map((itemCode) => ({
    key: `noRecurrence:${itemCode}`,
    does: 'count',
    command: {
      name: 'takeBack',
      payload: { series: 'whistle.recurrence', subject: [place.gridCode, itemCode] },
    },
    about: { zh: '不再计入同一网格同一事项吹哨次数', en: 'Counted among the calls in this grid no more' },
  }));
}

/** The same item in the same grid again and again (three times in 30 days) raises a warning's signal. */
export function recurrenceSignal(
  { title, ask, place, outcome }: WhistleState,
  { series, subject: [, itemCode = ''] }: Reached,
): readonly Reaction[] {
  if (series !== 'whistle.recurrence') return [];
  // Counted late: meanwhile it was found that nobody should have been called.
  if (outcome === 'falseCall') return [];
  return [
    open(
      warning.raiseSignal,
      { scene: title, link: itemCode, problem: ask, place, source: series, itemCodes: [itemCode] },
      {
        key: `recurrence:${itemCode}`,
        about: { zh: '同一网格同一事项多次吹哨', en: 'One item was called for in one grid again and again' },
      },
    ),
  ];
}
