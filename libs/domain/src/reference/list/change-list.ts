import { group, instant, listOf, optional, reference, text, type Value } from '../../kernel/form.js';
import type { Rejection } from '../../kernel/rejection.js';
import { isSameContent } from '../../kernel/same-content.js';
import { reject as rejectShared } from '../../kernel/shared.rejections.js';
import type { Directory } from '../directory/directory.js';
import { staffingOfficeOrAdministrator, type ReferenceRule } from '../reference.rule.js';
import { changedRows } from '../changed-rows.js';
import { firstRejection } from '../first-rejection.js';
import { inForceRejection } from '../version.js';
import { isCodeReused, itemRejection } from './check-item.js';
import { listItem } from './list.forms.js';
import type { ListItem } from './list.js';
import { reject } from './list.rejections.js';
import type { ListEvent, ListState } from './list.state.js';

const few = { min: 0, max: 500 } as const;

const changeListForm = group(
  { zh: '修改责任清单', en: 'Change of the list' },
  {
    changed: optional(listOf({ zh: '修改的事项', en: 'Changed items' }, listItem, few)),
    added: optional(listOf({ zh: '增加的事项', en: 'Added items' }, listItem, few)),
    removed: optional(
      listOf(
        { zh: '移出的事项', en: 'Removed items' },
        reference({ zh: '清单事项', en: 'List item' }, 'listItem'),
        few,
      ),
    ),
    basis: text({ zh: '修改依据和理由', en: 'Why it is changed' }, { max: 300 }),
    /** Absent: at once. */
    inForceFrom: optional(instant({ zh: '生效时间', en: 'In force from' })),
  },
);
type ChangeList = Value<typeof changeListForm>;

/**
 * A new version of the list of which only some items are said, each whole: the others stay as the last version has them, also
 * where that one is not in force yet. What was judged before it comes into force stays judged by the version of then.
 */
export const changeList: ReferenceRule<ListState, ChangeList, ListEvent> = {
  name: 'changeList',
  label: { zh: '修改责任清单', en: 'Change the list' },
  form: changeListForm,
  permits: staffingOfficeOrAdministrator,
  decide(state, change, { inForce, now }) {
    const inForceFrom = change.inForceFrom ?? now;
    const { directory } = inForce(now);
    return (
      changedRejection(state, change, directory) ??
      addedRejection(state, change, directory) ??
      removedRejection(state, change) ??
      inForceRejection('LIST', state, inForceFrom, now) ?? [
        {
          type: 'ListPublished',
          payload: { items: changedItems(state, change), inForceFrom, basis: change.basis },
        },
      ]
    );
  },
};

function lastItem(state: ListState, code: string): ListItem | undefined {
  return state.at(-1)?.content.items[code];
}

function changedRejection(
  state: ListState,
  { changed = [] }: ChangeList,
  directory: Directory,
): Rejection | undefined {
  return firstRejection(changed, (item, index) => {
    const field = `changed.${index}`;
    const { code } = item;
    const before = lastItem(state, code);
    if (before === undefined) return rejectShared('LIST.ITEM_UNKNOWN', `${field}.code`, { itemCode: code });
    if (changed.findIndex((each) => each.code === code) < index)
      return reject('LIST.ITEM_REPEATED', `${field}.code`, { code });
    if (isSameContent(before, item)) return reject('LIST.ITEM_UNCHANGED', field, { code });
    const rejection = itemRejection(item, directory);
    return rejection && { ...rejection, field: `${field}.${rejection.field}` };
  });
}

function addedRejection(
  state: ListState,
  { added = [] }: ChangeList,
  directory: Directory,
): Rejection | undefined {
  return firstRejection(added, (item, index) => {
    const field = `added.${index}`;
    const { code } = item;
    if (lastItem(state, code) !== undefined || added.findIndex((each) => each.code === code) < index)
      return reject('LIST.ITEM_REPEATED', `${field}.code`, { code });
    if (isCodeReused(state, item)) return reject('LIST.CODE_REUSED', `${field}.code`, { code });
    const rejection = itemRejection(item, directory);
    return rejection && { ...rejection, field: `${field}.${rejection.field}` };
  });
}

function removedRejection(state: ListState, change: ChangeList): Rejection | undefined {
  const { changed = [], added = [], removed = [] } = change;
  for (const [index, code] of removed.entries()) {
    const field = `removed.${index}`;
    if (lastItem(state, code) === undefined)
      return rejectShared('LIST.ITEM_UNKNOWN', field, { itemCode: code });
    if (changed.some((each) => each.code === code) || removed.indexOf(code) < index)
      return reject('LIST.ITEM_REPEATED', field, { code });
  }
  if (changed.length + added.length + removed.length === 0) return reject('LIST.NOTHING_CHANGED', 'changed');
  return changedItems(state, change).length === 0 ? reject('LIST.EMPTY', 'removed') : undefined;
}

function changedItems(state: ListState, change: ChangeList): readonly ListItem[] {
  return changedRows(Object.values(state.at(-1)?.content.items ?? {}), change, ({ code }) => code);
}
