import { dictionary } from '../../kernel/dictionary.js';
import type { Directory } from '../directory/directory.js';
import { UNIT_REJECTIONS } from '../directory/directory.rejections.js';
import { administratorOnly, referenceDecider, type ReferenceRule } from '../reference.rule.js';
import { inForceRejection, published, versionRejections } from '../version.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './list.rejections.js';
import { changeList } from './change-list.js';
import { isCodeReused, itemRejection } from './check-item.js';
import { LIST_ITEM_REJECTIONS } from './list.rejections.js';
import type { ListItem, ResponsibilityList } from './list.js';
import { publishListForm, type PublishList } from './list.forms.js';
import type { ListEvent, ListState } from './list.state.js';

function itemsRejection(
  state: ListState,
  items: readonly ListItem[],
  directory: Directory,
): Rejection | undefined {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const at = `items.${index}`;
    const { code } = item;
    if (seen.has(code)) return reject('LIST.ITEM_REPEATED', `${at}.code`, { code });
    if (isCodeReused(state, item)) return reject('LIST.CODE_REUSED', `${at}.code`, { code });
    const rejection = itemRejection(item, directory);
    if (rejection !== undefined) return { ...rejection, field: `${at}.${rejection.field}` };
    seen.add(code);
  }
  return undefined;
}

const publishList: ReferenceRule<ListState, PublishList, ListEvent> = {
  name: 'publishList',
  label: { zh: '发布责任清单', en: 'Publish the list' },
  form: publishListForm,
  opens: true,
  permits: administratorOnly,
  decide: (state, payload, context) =>
    itemsRejection(state, payload.items, context.inForce(context.now).directory) ??
    inForceRejection('LIST', state, payload.inForceFrom, context.now) ?? [{ type: 'ListPublished', payload }],
};

/** 属地管理事项责任清单: every version a whole set of items, one in force at any instant. */
export const listDecider = referenceDecider<ListState, ListEvent>({
  kind: 'responsibilityList',
  label: { zh: '属地管理事项责任清单', en: 'Responsibility list' },
  rules: [publishList, changeList],
  events: { ListPublished: { label: { zh: '责任清单已发布', en: 'List published' }, schemaVersion: 1 } },
  rejections: { ...LIST_ITEM_REJECTIONS, ...UNIT_REJECTIONS, ...versionRejections('LIST') },
  initial: () => [],
  evolve: (state, event) =>
    published(state, event, (version): ResponsibilityList => ({
      version,
      items: byCode(event.payload.items),
    })),
});

/** Without a prototype, so that looking up an unknown code finds nothing. */
function byCode(items: readonly ListItem[]): Readonly<Record<string, ListItem>> {
  const all = dictionary<ListItem>();
  for (const item of items) all[item.code] = item;
  return all;
}
