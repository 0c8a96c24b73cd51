import type { PublishedItem } from '@tiaokuai/contracts';
import type { ListItem } from '@tiaokuai/domain';
import { Empty } from 'antd';
import { Table, type Column } from '../table/table.js';
import { shortInstant } from '../time/instant.js';
import { changeColumn, KeptMark, type ChangedRow, type Changing } from '../versions/changing.js';
import { itemTitle } from './item-schema.js';

interface ItemTableProps {
  readonly items: readonly PublishedItem[];
  /** Absent: the table is only read. */
  readonly changing?: Changing<ListItem>;
}

/** The items of one version. */
export function ItemTable({ items, changing }: ItemTableProps): React.ReactNode {
  const columns = columnsOf(changing);
  return (
    <Table
      caption="属地管理事项"
      columns={changing === undefined ? columns : [...columns, changeColumn(changing, rowOf)]}
      rows={items}
      rowKey={({ code }) => code}
      empty={<Empty description="清单里没有这样的事项；清单外的事项不能直接派给街道" />}
    />
  );
}

/** As it is changed: by its code, which no other item has. */
function rowOf({ content }: PublishedItem): ChangedRow<ListItem> {
  return { key: content.code, title: itemTitle(content), before: content };
}

function columnsOf(changing: Changing<ListItem> | undefined): readonly Column<PublishedItem>[] {
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
          <KeptMark changing={changing} rowKey={code} />
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
