import { Skeleton } from 'antd';
import { useCalendarComparison } from '../api/rules.js';
import { Failure } from '../ui/failure.js';
import { ChangedDays } from './changed-days.js';

/** Which days one version arranges otherwise than an earlier one, and on which papers. */
export function CalendarComparison({
  from,
  to,
}: {
  readonly from: number;
  readonly to: number;
}): React.ReactNode {
  const { data, isError, error, refetch } = useCalendarComparison(from, to);
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 3 }} title={false} />;
  return (
    <section className="panel">
      <h2>
        第 {from} 版与第 {to} 版的不同：{data.days.length} 天
      </h2>
      {data.notices.length === 0 ? null : (
        <ul className="plain quiet">
          {data.notices.map(({ title, issuer, date, year }) => (
            <li key={`${year} ${title} ${date}`}>
              新的依据：{date} {issuer}《{title}》
            </li>
          ))}
        </ul>
      )}
      {data.officeHoursChanged ? <p>办公时间也有变化。</p> : null}
      {data.days.length === 0 ? <p className="quiet">各天的安排相同。</p> : <ChangedDays days={data.days} />}
    </section>
  );
}
