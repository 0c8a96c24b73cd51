import type { PublishedItem, TableVersionSummary } from '@tiaokuai/contracts';
import { foldedText, type ListItem } from '@tiaokuai/domain';
import { Button, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useListVersion } from '../api/rules.js';
import { Failure } from '../ui/failure.js';
import { CLEARABLE } from '../ui/icons.js';
import { KeptRowsPanel } from '../versions/kept-rows-panel.js';
import { useKeptRows, type KeptRow, type KeptRows } from '../versions/use-kept-rows.js';
import { versionInForce, VersionsHead } from '../versions/versions-head.js';
import { EditItem } from './edit-item.js';
import { itemTitle, ITEM_SCHEMA } from './item-schema.js';
import { ItemTable } from './item-table.js';
import { PublishList } from './publish-list.js';

interface ListVersionsProps {
  readonly versions: readonly TableVersionSummary[];
  readonly mayChange: boolean;
}

/** The items of a version, compared with another, changed one by one and published together. */
export function ListVersions({ versions, mayChange }: ListVersionsProps): React.ReactNode {
  const newest = versions[0]?.version ?? 0;
  const [picked, setPicked] = useState<number>();
  const [wanted, setWanted] = useState('');
  const shown = picked ?? versionInForce(versions);
  const list = useListVersion(shown);
  const kept = useKeptRows<ListItem>();
  const items = list.data?.items ?? [];
  const edits = mayChange && shown === newest && list.data !== undefined;
  return (
    <>
      <VersionsHead {...{ table: 'responsibility-list', versions, shown, mayChange, show: setPicked }}>
        <Input
          aria-label="按事项、编号或部门查找"
          placeholder="按事项、编号或部门查找"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          allowClear={CLEARABLE}
        />
      </VersionsHead>
      <EditedItems {...{ kept, items, edits, version: newest, published: () => setPicked(newest + 1) }}>
        {(edit) => (
          <ShownItems list={list} wanted={foldedText(wanted)} kept={kept} {...(edits && { edit })} />
        )}
      </EditedItems>
    </>
  );
}

interface EditedItemsProps {
  readonly kept: KeptRows<ListItem>;
  /** Of the newest version, on which changes are made. */
  readonly items: readonly PublishedItem[];
  readonly version: number;
  readonly edits: boolean;
  readonly published: () => void;
  readonly children: (edit: (item: PublishedItem) => void) => React.ReactNode;
}

/** What waits to be published, and the dialogs by which items are changed, added and published. */
function EditedItems(props: EditedItemsProps): React.ReactNode {
  const { kept, items, version, edits, published, children } = props;
  const [edited, setEdited] = useState<Partial<KeptRow<ListItem>>>();
  const [publishing, setPublishing] = useState(false);
  const edit = ({ content }: PublishedItem): void =>
    setEdited(kept.of(content.code) ?? { key: content.code, before: content });
  return (
    <>
      {edits ? (
        <p className="buttons">
          <Button onClick={() => setEdited({})}>增加事项</Button>
          {kept.rows.length === 0 ? (
            <span className="quiet">逐项修改、增加或者移出，改完一起发布为新的一版。</span>
          ) : null}
        </p>
      ) : null}
      {edits && kept.rows.length > 0 ? (
        <KeptRowsPanel
          {...{ kept, schema: ITEM_SCHEMA, edit: setEdited, publish: () => setPublishing(true) }}
          standing={(key) => items.find(({ code }) => code === key)?.content}
        />
      ) : null}
      {children(edit)}
      {edited ? <EditItem row={edited} {...{ items, kept }} close={() => setEdited(undefined)} /> : null}
      {publishing ? (
        <PublishList
          kept={kept.rows}
          version={version}
          published={() => {
            setPublishing(false);
            kept.forget();
            published();
          }}
          close={() => setPublishing(false)}
        />
      ) : null}
    </>
  );
}

interface ShownItemsProps {
  readonly list: ReturnType<typeof useListVersion>;
  /** Folded, as `foldedText` does. */
  readonly wanted: string;
  readonly kept: KeptRows<ListItem>;
  /** Absent: the version is only read. */
  readonly edit?: (item: PublishedItem) => void;
}

function ShownItems({ list, wanted, kept, edit }: ShownItemsProps): React.ReactNode {
  const { data, isError, error, refetch } = list;
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 8 }} title={false} />;
  const remove = ({ content }: PublishedItem): void =>
    kept.keep({ key: content.code, title: itemTitle(content), before: content });
  return (
    <ItemTable
      items={data.items.filter((item) => isAbout(item, wanted))}
      {...(edit && { changing: { kept, edit, remove } })}
    />
  );
}

function isAbout({ code, name, leads }: PublishedItem, wanted: string): boolean {
  const units = leads.flatMap(({ unit }) => [unit.name, unit.shortName]);
  return [code, name, ...units].some((each) => foldedText(each).includes(wanted));
}
