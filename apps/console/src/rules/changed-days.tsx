import type { ChangedDay } from '@tiaokuai/contracts';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** Days that are arranged otherwise than before, one line each. */
export function ChangedDays({ days }: { readonly days: readonly ChangedDay[] }): React.ReactNode {
  return (
    <ul className="plain changed-days">
      {days.map(({ date, before, after }) => (
        <li key={date}>
          {date} {WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]}：<del>{before.word}</del>{' '}
          <strong>{after.word}</strong>
        </li>
      ))}
    </ul>
  );
}
