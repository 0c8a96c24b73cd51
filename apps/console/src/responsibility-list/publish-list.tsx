import type { ListItem } from '@tiaokuai/domain';
import { changeList } from '../api/rules.js';
import { KeptRowWords } from '../versions/kept-rows-panel.js';
import { PublishVersion } from '../versions/publish-version.js';
import type { KeptRow } from '../versions/use-kept-rows.js';
import { ITEM_SCHEMA } from './item-schema.js';

interface PublishListProps {
  readonly kept: readonly KeptRow<ListItem>[];
  /** The newest version, on which the changes are made. */
  readonly version: number;
  readonly published: () => void;
  readonly close: () => void;
}

/** The items that change, published together. */
export function PublishList({ kept, ...dialog }: PublishListProps): React.ReactNode {
  const standing = (change: KeptRow<ListItem>['change']): readonly ListItem[] =>
    kept.flatMap((row) => (row.change === change && row.after !== undefined ? [row.after] : []));
  const body = {
    changed: standing('changed'),
    added: standing('added'),
    removed: kept.filter(({ change }) => change === 'removed').map(({ key }) => key),
  };
  const concerns = (field: string): string | undefined => {
    const [list = '', index = ''] = field.split('.');
    return kept.filter(({ change }) => change === list)[Number(index)]?.title;
  };
  return (
    <PublishVersion
      {...dialog}
      what="责任清单"
      note="已经办理的，仍按当时的一版判断；生效以后的吹哨、派单和认定，按新的一版。"
      send={(why, sent) => changeList({ ...body, ...why }, sent)}
      concerns={concerns}
    >
      <ul className="plain lined">
        {kept.map((row) => (
          <li key={row.key}>
            <KeptRowWords row={row} schema={ITEM_SCHEMA} />
          </li>
        ))}
      </ul>
    </PublishVersion>
  );
}
