import type { GateDataVersion, PublishedAdmission, PublishedNegativeRow } from '@tiaokuai/contracts';
import { Empty } from 'antd';
import { Table, type Column } from '../table/table.js';
import { changeColumn, KeptMark, type Changing } from '../versions/changing.js';
import { admissionRow, keyOf, negativeListRow, type GateContent } from './gate-rows.js';

interface GateTablesProps {
  readonly version: GateDataVersion;
  /** Absent: the tables are only read. */
  readonly changing: Changing<GateContent> | undefined;
}

/** What may be asked of streets after all, and what may never be. */
export function GateTables({ version, changing }: GateTablesProps): React.ReactNode {
  const admissions = admissionColumns(changing);
  const negative = negativeColumns(changing);
  return (
    <>
      <h2>准入事项</h2>
      <Table
        caption="准入事项"
        columns={changing ? [...admissions, changeColumn(changing, admissionRow)] : admissions}
        rows={version.admissions}
        rowKey={({ key }) => key}
        empty={<Empty description="没有准入事项；清单外的事项不能派给街道" />}
      />
      <h2 className="next-table">负面清单</h2>
      <Table
        caption="负面清单"
        columns={changing ? [...negative, changeColumn(changing, negativeListRow)] : negative}
        rows={version.negativeList}
        rowKey={({ key }) => key}
        empty={<Empty description="负面清单是空的" />}
      />
    </>
  );
}

function admissionColumns(
  changing: Changing<GateContent> | undefined,
): readonly Column<PublishedAdmission>[] {
  return [
    {
      title: '任务',
      cell: ({ key, words }) => (
        <span className="two-lines">
          <strong>{words['task']}</strong>
          <span className="quiet">
            {key}
            {words['itemCode'] === undefined ? '' : ` · 事项 ${words['itemCode']}`}
          </span>
          <KeptMark changing={changing} rowKey={keyOf('admission', key)} />
        </span>
      ),
    },
    { title: '街道', width: '20%', cell: ({ words }) => words['streets']?.replaceAll('\n', '、') },
    {
      title: '期限',
      width: '20%',
      cell: ({ words }) => (
        <>
          {words['from']}
          <br />至 {words['to']}
        </>
      ),
    },
    {
      title: '条件',
      width: '20%',
      cell: ({ content: { bypass, fundingConfirmed, powersInForce } }) =>
        bypass === true
          ? '应急通道'
          : `经费${fundingConfirmed ? '已' : '未'}落实，职权${powersInForce ? '已' : '未'}生效`,
    },
  ];
}

function negativeColumns(
  changing: Changing<GateContent> | undefined,
): readonly Column<PublishedNegativeRow>[] {
  return [
    { title: '层级', width: '12%', cell: ({ words }) => words['level'] },
    {
      title: '不得要求的事项',
      cell: ({ key, words }) => (
        <>
          {[words['pattern'], words['itemCodes'], words['clauses']].map((text, n) =>
            text === undefined ? null : (
              <div key={NEGATIVE_PARTS[n]} className="pre">
                <span className="quiet">{NEGATIVE_PARTS[n]}：</span>
                {text}
              </div>
            ),
          )}
          <KeptMark changing={changing} rowKey={keyOf('negative', key)} />
        </>
      ),
    },
    {
      title: '依据',
      width: '34%',
      cell: ({ words }) => (
        <span className="two-lines">
          <span>{words['basis']}</span>
          <span className="quiet">{words['since']} 起</span>
        </span>
      ),
    },
  ];
}

const NEGATIVE_PARTS = ['关键词', '事项', '条款'] as const;
