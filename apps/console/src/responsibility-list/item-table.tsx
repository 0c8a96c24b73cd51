import type { PublishedItem } from '@tiaokuai/contracts';
import type { ListItem } from '@tiaokuai/domain';
import { Button, Empty } from 'antd';
import { Table, type Column } from '../table/table.js';
import { shortInstant } from '../time/instant.js';
import { CHANGE_WORDS } from '../versions/row-comparison.js';
import type { KeptRows } from '../versions/use-kept-rows.js';

/** How items are changed before they are published. */
interface Changing {
  readonly kept: KeptRows<ListItem>;
  readonly edit: (item: PublishedItem) => void;
  readonly remove: (item: PublishedItem) => void;
}

interface ItemTableProps {
  readonly items: readonly PublishedItem[];
  /** Absent: the table is only read. */
  readonly changing?: Changing;
}

/** The items of one version. */
export function ItemTable({ items, changing }: ItemTableProps): React.ReactNode {
  const columns = columnsOf(changing?.kept);
  return (
    <Table
      caption="属地管理事项"
      columns={changing === undefined ? columns : [...columns, changeColumn(changing)]}
      rows={items}
      rowKey={({ code }) => code}
      empty={<Empty description="清单里没有这样的事项；清单外的事项不能直接派给街道" />}
    />
  );
}

function columnsOf(kept: KeptRows<ListItem> | undefined): readonly Column<PublishedItem>[] {
  return [
    {
      title: '事项',
      width: '20%',
      cell: ({ code, name, validFrom, validTo }) => (
        <span className="two-lines">
          <strong>{name}</strong>
          <span className="quiet">
            {code} · {shortInstant(validFrom).slice(0, 5)} 起施行
            {validTo === undefined ? '' : `，${validTo.slice(0, 10)} 失效`}
          </span>
          <KeptMark change={kept?.of(code)?.change} />
        </span>
      ),
    },
    {
      title: '主体责任',
      cell: (item) => (
        <>
          {item.leads.map(({ unit, scene }) => (
            <div key={`${unit.id} ${scene}`} className="quiet">
              主责单位：{unit.shortName}
              {scene === undefined ? '' : `（${scene}）`}
            </div>
          ))}
          {item.primaryDuties.map(({ unit, text }) => (
            <div key={`${unit.id}${text}`}>
              <strong title={unit.name}>{unit.shortName}</strong> {text}
            </div>
          ))}
          {item.limitWords.map((words) => (
            <div key={words} className="quiet">
              {words}
            </div>
          ))}
        </>
      ),
    },
    { title: '街道配合责任', width: '22%', cell: (item) => item.assistingDuty },
    {
      title: '依据',
      width: '26%',
      cell: (item) => item.legalBasis.map(({ law, article }) => `《${law}》${article ?? ''}`).join('；'),
    },
  ];
}

function KeptMark({ change }: { readonly change: keyof typeof CHANGE_WORDS | undefined }): React.ReactNode {
  if (change === undefined) return null;
  return (
    <span>
      <span className="mark">已{CHANGE_WORDS[change]}，尚未发布</span>
    </span>
  );
}

function changeColumn({ kept, edit, remove }: Changing): Column<PublishedItem> {
  return {
    title: '修改',
    width: '92px',
    cell: (item) => {
      const name = `${item.code} ${item.name}`;
      if (kept.of(item.code)?.change === 'removed')
        return (
          <Button size="small" aria-label={`保留：${name}`} onClick={() => kept.takeBack(item.code)}>
            保留
          </Button>
        );
      return (
        <span className="row-buttons">
          <Button size="small" aria-label={`修改：${name}`} onClick={() => edit(item)}>
            修改
          </Button>
          <Button size="small" aria-label={`移出：${name}`} onClick={() => remove(item)}>
            移出
          </Button>
        </span>
      );
    },
  };
}
