import type { PublishedItem } from '@tiaokuai/contracts';
import type { ListItem } from '@tiaokuai/domain';
import { EditRow } from '../versions/edit-row.js';
import type { Edited } from '../versions/edited-rows.js';
import type { KeptRows } from '../versions/use-kept-rows.js';
import { itemTitle, ITEM_SCHEMA } from './item-schema.js';

interface EditItemProps {
  /** What is changed; empty for a new item. */
  readonly row: Edited<ListItem>;
  readonly items: readonly PublishedItem[];
  readonly kept: KeptRows<ListItem>;
  readonly close: () => void;
}

/** An item of the list, changed or new. Its own limits are the limits table's matter and stay as they are. */
export function EditItem({
  row: { key, before, after },
  items,
  kept,
  close,
}: EditItemProps): React.ReactNode {
  const item = after ?? before;
  return (
    <EditRow
      title={item === undefined ? '增加事项' : `修改：${itemTitle(item)}`}
      schema={ITEM_SCHEMA}
      initial={{ ...item }}
      fixed={before === undefined ? ['limits'] : ['code', 'limits']}
      check={({ code }) => {
        const isKnown = items.some((each) => each.code === code) || kept.of(code) !== undefined;
        if (before !== undefined || code === key) return undefined;
        return isKnown ? { field: 'code', words: '清单里已有这个编码' } : wrongCode(code);
      }}
      keep={(filled: ListItem) => {
        const changed = withMechanisms(filled);
        const title = itemTitle(changed);
        kept.keep({ key: changed.code, title, after: changed, ...(before && { before }) }, key);
      }}
      close={close}
    />
  );
}

const CODE = new RegExp(ITEM_SCHEMA.properties?.['code']?.pattern ?? '');

function wrongCode(code: string): { readonly field: string; readonly words: string } | undefined {
  if (CODE.test(code)) return undefined;
  return { field: 'code', words: '编码用大写字母、数字和连字符，例如 JP-21' };
}

/** A guide without mechanisms says so; a form leaves empty lists away. */
function withMechanisms(item: ListItem): ListItem {
  const { guide } = item;
  return guide === undefined ? item : { ...item, guide: { ...guide, mechanisms: guide.mechanisms ?? [] } };
}
