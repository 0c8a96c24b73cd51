import type { DryRun, MovedLimit } from '@tiaokuai/contracts';
import { Link } from 'react-router';
import { Table, type Column } from '../table/table.js';
import { ChangedDays } from './changed-days.js';

interface DryRunResultProps {
  readonly result: DryRun;
  readonly isRunning: boolean;
}

/** What publishing would do: days of the calendar, and limits of cases from when to when. */
export function DryRunResult({ result, isRunning }: DryRunResultProps): React.ReactNode {
  const { days, moved, examined, unreadable } = result;
  const cases = new Set(moved.map(({ caseId }) => caseId)).size;
  return (
    <section aria-label="试算结果">
      <h3>试算结果</h3>
      <p role="status">
        {isRunning ? '正在试算，' : ''}已核对 {examined} 件（在办的和近一个月办结的）：{cases} 件中的{' '}
        {moved.length} 项时限会变。
        {unreadable === 0 ? '' : `另有 ${unreadable} 件读不出来，已报系统维护。`}
      </p>
      <details open={days.length <= 12}>
        <summary>日历改动 {days.length} 天</summary>
        <ChangedDays days={days} />
      </details>
      <Table
        caption="会变的时限"
        columns={COLUMNS}
        rows={moved}
        rowKey={({ caseId, clock, unit, before }) => `${caseId} ${clock.code} ${unit.id} ${before.dueAt}`}
        empty={<p className="quiet">没有时限会变。</p>}
      />
    </section>
  );
}

const COLUMNS: readonly Column<MovedLimit>[] = [
  {
    title: '案件',
    width: '28%',
    cell: ({ caseId, kind, title }) =>
      title === undefined ? kind.word : <Link to={`/cases/${caseId}`}>{title}</Link>,
  },
  { title: '单位', width: '16%', cell: ({ unit }) => unit.shortName },
  { title: '时限', width: '16%', cell: ({ clock }) => clock.word },
  { title: '原到期', cell: ({ before }) => <Standing standing={before} /> },
  { title: '改为', cell: ({ after }) => <Standing standing={after} strong /> },
];

interface StandingProps {
  readonly standing: MovedLimit['before'];
  readonly strong?: true;
}

function Standing({ standing: { dueText, status }, strong }: StandingProps): React.ReactNode {
  return (
    <>
      {strong ? <strong>{dueText}</strong> : dueText}
      {status.code === 'running' ? null : <div className="quiet">{status.word}</div>}
    </>
  );
}
