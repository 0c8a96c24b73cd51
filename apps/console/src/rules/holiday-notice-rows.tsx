import { Button, Input, Select } from 'antd';
import { Table, type Column } from '../table/table.js';
import type { DraftRow } from './holiday-notice-draft.js';

interface NoticeRowsProps {
  readonly rows: readonly DraftRow[];
  readonly change: (rows: readonly DraftRow[]) => void;
}

/** The days of a notice, each line to be put right by hand. */
export function NoticeRows({ rows, change }: NoticeRowsProps): React.ReactNode {
  const put = (row: DraftRow): void => change(rows.map((each) => (each.id === row.id ? row : each)));
  const drop = (row: DraftRow): void => change(rows.filter(({ id }) => id !== row.id));
  const columns: readonly Column<DraftRow>[] = [
    {
      title: '自',
      width: '20%',
      cell: (row) => (
        <Input
          placeholder="如 2027-01-01"
          maxLength={10}
          aria-label={`自（第 ${rows.indexOf(row) + 1} 行）`}
          value={row.from}
          onChange={({ target }) => put({ ...row, from: target.value })}
        />
      ),
    },
    {
      title: '至（一天的不填）',
      width: '20%',
      cell: (row) => (
        <Input
          placeholder="如 2027-01-01"
          maxLength={10}
          aria-label={`至（第 ${rows.indexOf(row) + 1} 行）`}
          value={row.to}
          onChange={({ target }) => put({ ...row, to: target.value })}
        />
      ),
    },
    {
      title: '休或班',
      width: '16%',
      cell: (row) => (
        <Select
          aria-label={`休或班（第 ${rows.indexOf(row) + 1} 行）`}
          value={row.arrangement}
          onChange={(arrangement) => put({ ...row, arrangement })}
          options={ARRANGEMENTS}
        />
      ),
    },
    {
      title: '名称',
      cell: (row) => (
        <Input
          aria-label={`名称（第 ${rows.indexOf(row) + 1} 行）`}
          value={row.name}
          maxLength={60}
          onChange={({ target }) => put({ ...row, name: target.value })}
        />
      ),
    },
    {
      title: '删去',
      width: '84px',
      cell: (row) => (
        <Button size="small" aria-label={`删去第 ${rows.indexOf(row) + 1} 行`} onClick={() => drop(row)}>
          删去
        </Button>
      ),
    },
  ];
  return (
    <Table
      caption="通知中的日期安排"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => `${id}`}
      empty={<p className="quiet">还没有日期。贴入通知原文识别，或逐行添加。</p>}
    />
  );
}

const ARRANGEMENTS: { readonly value: DraftRow['arrangement']; readonly label: string }[] = [
  { value: 'rest', label: '休息' },
  { value: 'work', label: '上班' },
];
