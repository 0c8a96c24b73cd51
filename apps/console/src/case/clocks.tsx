import type { CaseView, ObligationView } from '@tiaokuai/contracts';
import { Empty, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { shortInstant } from '../time/instant.js';
import { Remaining } from '../time/remaining.js';

const ENDED = ['met', 'metLate', 'cancelled'];

/** Every clock of the case: who owes what by when; running ones first by due instant, ended ones on demand. */
export function Clocks({ view }: { readonly view: CaseView }): React.ReactNode {
  const [all, setAll] = useState(false);
  const running = view.obligations.filter(({ light }) => !ENDED.includes(light));
  const ended = view.obligations.filter(({ light }) => ENDED.includes(light));
  const rows = [...running].sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1)).concat(all ? ended : []);
  return (
    <section className="panel" aria-label="时限">
      <h2>时限</h2>
      <Table<ObligationView>
        rowKey="id"
        size="small"
        dataSource={rows}
        columns={columns(view.asOf)}
        pagination={false}
        locale={{
          emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="现在没有在走的时限" />,
        }}
      />
      {ended.length > 0 ? (
        <button type="button" className="link" onClick={() => setAll(!all)}>
          {all ? '收起已结束的时限' : `显示已结束的 ${ended.length} 项时限`}
        </button>
      ) : null}
      {view.obligations.some(({ label }) => label !== null) ? (
        <p className="quiet">标“模拟参数”的时长不是本地规定,待主管单位以本地规则替换。</p>
      ) : null}
    </section>
  );
}

function columns(now: string): TableColumnsType<ObligationView> {
  return [
    {
      title: '谁',
      width: 110,
      render: (_, row) => <span title={row.owner.name}>{row.owner.shortName}</span>,
    },
    {
      title: '应做',
      render: (_, row) => (
        <div className="two-lines">
          <span>{row.word}</span>
          <span className="quiet">
            {row.clock.words}
            {row.label ? ` · ${row.label}` : ''} · {shortInstant(row.startedAt, now)} 起
          </span>
        </div>
      ),
    },
    { title: '时限', width: 250, render: (_, row) => <Remaining due={row} now={now} /> },
  ];
}
