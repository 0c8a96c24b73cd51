import type { PublishedItem, TableVersionSummary } from '@tiaokuai/contracts';
import { foldedText, type ListItem } from '@tiaokuai/domain';
import { Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useListVersion } from '../api/rules.js';
import { Failure } from '../ui/failure.js';
import { CLEARABLE } from '../ui/icons.js';
import type { Changing } from '../versions/changing.js';
import { EditedRows } from '../versions/edited-rows.js';
import { useKeptRows } from '../versions/use-kept-rows.js';
import { versionInForce, VersionsHead } from '../versions/versions-head.js';
import { EditItem } from './edit-item.js';
import { ITEM_SCHEMA } from './item-schema.js';
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
      <EditedRows
        {...{ kept, version: newest, edits, published: () => setPicked(newest + 1) }}
        additions={ADDITIONS}
        schemaOf={() => ITEM_SCHEMA}
        standing={(key) => items.find(({ code }) => code === key)?.content}
        editor={(row, close) => <EditItem {...{ row, items, kept, close }} />}
        publisher={(dialog) => <PublishList kept={kept.rows} {...dialog} />}
      >
        {(edit) => (
          <ShownItems list={list} wanted={foldedText(wanted)} changing={edits ? { kept, edit } : undefined} />
        )}
      </EditedRows>
    </>
  );
}

const ADDITIONS = { 增加事项: {} };

interface ShownItemsProps {
  readonly list: ReturnType<typeof useListVersion>;
  /** Folded, as `foldedText` does. */
  readonly wanted: string;
  /** Absent: the version is only read. */
  readonly changing: Changing<ListItem> | undefined;
}

function ShownItems({ list, wanted, changing }: ShownItemsProps): React.ReactNode {
  const { data, isError, error, refetch } = list;
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 8 }} title={false} />;
  return (
    <ItemTable items={data.items.filter((item) => isAbout(item, wanted))} {...(changing && { changing })} />
  );
}

function isAbout({ code, name, leads }: PublishedItem, wanted: string): boolean {
  const units = leads.flatMap(({ unit }) => [unit.name, unit.shortName]);
  return [code, name, ...units].some((each) => foldedText(each).includes(wanted));
}
