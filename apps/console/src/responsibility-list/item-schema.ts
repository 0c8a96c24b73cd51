import { listItem, type ListItem } from '@tiaokuai/domain';
import type { FieldSchema } from '../form/schema.js';

/** What an item of the list consists of. */
export const ITEM_SCHEMA = listItem.schema as FieldSchema;

/** `JP-03 油烟、噪声监测`. */
export function itemTitle({ code, name }: ListItem): string {
  return `${code} ${name}`;
}
