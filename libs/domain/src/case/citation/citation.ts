import type { Instant } from '../../kernel/instant.js';
import type { InForce } from '../../reference/in-force.js';
import { group, optional, reference, text, type Value } from '../../kernel/form.js';
import { itemInForce } from '../../reference/list/item-in-force.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';

/** What a refusal, decline or decision rests on: an item of the list, or a law with its article. */
export const citation = group(
  { zh: '依据', en: 'Citation' },
  {
    itemCode: optional(reference({ zh: '清单事项', en: 'List item' }, 'listItem')),
    law: optional(text({ zh: '法律法规', en: 'Law' }, { max: 200 })),
    article: optional(text({ zh: '条款', en: 'Article' }, { max: 100 })),
  },
);
export type Citation = Value<typeof citation>;

/** `uncited` when it names neither an item nor a law with its article; LIST.* when the item is not in force. */
export function citationRejection(
  { itemCode, law, article }: Citation,
  uncited: Rejection,
  inForce: InForce,
  at: Instant,
): Rejection | undefined {
  if (itemCode === undefined)
    return law === undefined || article === undefined ? { ...uncited, field: 'citation' } : undefined;
  const item = itemInForce(inForce, itemCode, at, 'citation.itemCode');
  return isRejection(item) ? item : undefined;
}

/** As a reader sees it: `JP-03 大气污染防治法 第81条`. */
export function cited({ itemCode, law, article }: Citation): string {
  return [itemCode, law, article].filter((each) => each !== undefined).join(' ');
}
