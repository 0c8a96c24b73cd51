import type { InboxRow, InboxTab } from '@tiaokuai/contracts';
import { Link } from 'react-router';
import { CaseCell } from '../table/case-cell.js';
import type { Column } from '../table/table.js';
import { TimeLeft } from '../time/time-left.js';

/** The columns of one tab; in 待办 the second one is the next step, one click away. */
export function columnsOf(now: string, tab: InboxTab): readonly Column<InboxRow>[] {
  return [
    { title: '案件', cell: (row) => <CaseCell row={row} now={now} /> },
    tab === 'todo'
      ? { title: '待办事项', width: '21%', cell: (row) => <Duty row={row} /> }
      : { title: '环节', width: '21%', cell: (row) => row.outcome?.word ?? row.stage.word },
    {
      title: '时限',
      width: '25%',
      cell: (row) => {
        const due = row.duty ? row.duty.due : row.due;
        if (due) return <TimeLeft due={due} now={now} />;
        return <span className="quiet">{row.over ? '已办结' : '无时限'}</span>;
      },
    },
    {
      title: '单位',
      width: '20%',
      cell: (row) => (
        <span className="clamped" title={row.units.map((unit) => unit.name).join('、')}>
          {row.units.map((unit) => unit.shortName).join('、')}
        </span>
      ),
    },
  ];
}

/** What I owe, and the way straight into it; while it stands still there is only the word. */
function Duty({ row }: { readonly row: InboxRow }): React.ReactNode {
  const { duty } = row;
  if (duty === undefined) return null;
  const about = row.units.find(({ id }) => id === duty.about && row.units.length > 1);
  const search = new URLSearchParams({ do: duty.command, ...(duty.about ? { about: duty.about } : {}) });
  const word = duty.due?.word ?? duty.word;
  return (
    <span className="two-lines">
      {duty.due?.light === 'frozen' ? (
        <strong>{word}</strong>
      ) : (
        <Link to={`/cases/${row.caseId}?${search}`} className="row-action do">
          {word}
        </Link>
      )}
      <span className="quiet">{[about?.shortName, row.stage.word].filter(Boolean).join(' · ')}</span>
    </span>
  );
}
