import type { PublishedItem } from '@tiaokuai/contracts';
import { listItem, type ListItem } from '@tiaokuai/domain';
import { itemView } from '../wording/item-view.js';
import type { Names } from '../wording/names.js';
import { fieldsInWords } from '../wording/schema-words.js';
import { limitInWords } from './published-limit.js';
import type { RowWords } from './row-differences.js';

/** An item of a published list in words, with all that a change of it needs. */
export function publishedItem(item: ListItem, names: Names): PublishedItem {
  return { ...itemView(item, names), limitWords: limitWordsOf(item, names), content: item };
}

/** Every field of an item in words, for comparing it with what it was. */
export function itemInWords(item: ListItem, names: Names): RowWords {
  const { code, name } = item;
  const limits = limitWordsOf(item, names).join('\n');
  return {
    key: code,
    title: `${code} ${name}`,
    fields: fieldsInWords(listItem.schema, item, names).map((each) =>
      each.field === 'limits' && limits !== '' ? { ...each, words: limits } : each,
    ),
  };
}

function limitWordsOf({ limits = [] }: ListItem, { language }: Names): readonly string[] {
  return limits.map((row) => limitInWords(row, language));
}
