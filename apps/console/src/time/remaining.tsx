import { ClockCircleOutlined, ExclamationCircleFilled, PauseCircleOutlined } from '@ant-design/icons';
import type { DueView, ObligationView } from '@tiaokuai/contracts';
import { shortInstant } from './instant.js';

type Timed = Pick<DueView | ObligationView, 'dueAt' | 'light' | 'remaining' | 'provisional'> & {
  readonly naturalTime?: boolean;
};

/**
 * Time left, when it is due, and in which kind of time, in one cell. Words and icon, never colour alone: colour means
 * a supervision slip and nothing else (ux.md 4).
 */
export function Remaining({ due, now }: { readonly due: Timed; readonly now: string }): React.ReactNode {
  const { light, remaining } = due;
  const Icon =
    light === 'overdue'
      ? ExclamationCircleFilled
      : light === 'frozen'
        ? PauseCircleOutlined
        : ClockCircleOutlined;
  return (
    <span className={`remaining remaining-${light}`}>
      <span className="remaining-words">
        <Icon aria-hidden /> {remaining?.words ?? ENDED[light] ?? ''}
        {due.naturalTime ? <span className="remaining-kind">自然时</span> : null}
      </span>
      <span className="remaining-due">
        {shortInstant(due.dueAt, now)} 到期
        {due.provisional ? ' · 暂定(次年放假安排未公布)' : ''}
        {remaining?.resumesAt !== undefined && light !== 'frozen'
          ? ` · 非工作时间,${shortInstant(remaining.resumesAt, now)} 恢复`
          : ''}
      </span>
    </span>
  );
}

const ENDED: Partial<Record<Timed['light'], string>> = {
  met: '按时完成',
  metLate: '逾期完成',
  cancelled: '已取消',
};
