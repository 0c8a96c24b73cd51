import { PauseCircleOutlined } from '@ant-design/icons';
import type { DueView, ObligationView } from '@tiaokuai/contracts';
import { clockTime, shortInstant } from './instant.js';
import { LIGHTS } from './lights.js';

type Timed = Pick<DueView, 'dueAt' | 'light' | 'remaining' | 'provisional'> &
  Partial<Pick<ObligationView, 'paused' | 'endedAt' | 'owed' | 'lateBy'>>;

interface TimeLeftProps {
  readonly due: Timed;
  readonly now: string;
}

/**
 * Time left, when it is due, and in which kind of time, in one cell, counted by the server's calendar. Words and icon,
 * never colour alone: colour means a supervision order and nothing else.
 */
export function TimeLeft({ due, now }: TimeLeftProps): React.ReactNode {
  const { light, remaining } = due;
  const lapsed = light === 'overdue' && due.owed === false;
  const { Icon: LightIcon, endedWords } = LIGHTS[light];
  const isOutOfHours = remaining?.resumesAt !== undefined && light !== 'overdue';
  const Icon = isOutOfHours ? PauseCircleOutlined : LightIcon;
  return (
    <span className={`time-left time-left-${light}`}>
      <span className="time-left-words">
        <Icon aria-hidden /> {lapsed ? '逾期未办' : (remaining?.words ?? endedWords ?? '')}
      </span>
      <span className="time-left-due">{dueWords(due, now)}</span>
    </span>
  );
}

function dueWords(
  { light, dueAt, remaining, provisional, paused, endedAt, owed, lateBy }: Timed,
  now: string,
): string {
  const due = shortInstant(dueAt, now);
  if (endedAt !== undefined)
    return `${shortInstant(endedAt, now)}，应于 ${due}${lateBy === undefined ? '' : `，${lateBy.words}`}`;
  if (light === 'overdue' && owed === false) return `应于 ${due}`;
  if (light === 'frozen') return `${paused ? `${paused.ground.word}，` : ''}暂停计时，原定 ${due}`;
  const resumes =
    remaining?.resumesAt === undefined ? '' : `，非工作时间，${resumeWords(remaining.resumesAt, now)} 恢复`;
  const presumed = provisional ? '（暂定，放假安排未公布）' : '';
  if (remaining?.words.endsWith('到期')) return `${due.slice(0, -6)}${presumed}`;
  return `${due} 到期${presumed}${resumes}`;
}

/** `13:30` today, `09-18 周五 08:30` another day. */
function resumeWords(instant: string, now: string): string {
  const [day, today] = [shortInstant(instant, now).slice(0, -6), shortInstant(now).slice(0, -6)];
  return day === today ? clockTime(instant) : shortInstant(instant, now);
}
