import { ClockCircleOutlined, PauseCircleOutlined } from '@ant-design/icons';
import { lazy, Suspense } from 'react';
import { useCalendar } from '../api/queries.js';
import { useSession } from '../session/session.js';
import { shortInstant } from './instant.js';

/** Only who moves the time of a drill or demonstration fetches it. */
const AdvanceClock = lazy(async () => ({ default: (await import('./advance-clock.js')).AdvanceClock }));

/** The server's time, and whether office clocks run now. */
export function ServerClock(): React.ReactNode {
  const { post, me } = useSession();
  const calendar = useCalendar(post.unit.id);
  if (calendar.data === undefined) return <span className="server-clock" />;
  const { asOf, workingNow, nextOpening } = calendar.data;
  return (
    <span className="server-clock">
      {workingNow ? <ClockCircleOutlined aria-hidden /> : <PauseCircleOutlined aria-hidden />}{' '}
      {shortInstant(asOf)}
      <span className="server-clock-office">
        {' · '}
        {workingNow
          ? '工作时间'
          : `非工作时间${nextOpening ? `，${shortInstant(nextOpening, asOf)} 恢复计时` : ''}`}
      </span>
      {me.clock === 'simulated' && post.post.code === 'rulesAdministrator' ? (
        <Suspense>
          <AdvanceClock now={asOf} nextOpening={nextOpening} />
        </Suspense>
      ) : null}
    </span>
  );
}
