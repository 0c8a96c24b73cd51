import { DatePicker, type DatePickerProps } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useCalendar } from '../api/queries.js';
import { useSession } from '../session/session.js';
import { IS_WORK, useArrangedDays } from './arranged-days.js';
import { pickerText } from './instant.js';
import './pick-date.css';

dayjs.locale('zh-cn');

type PickDateProps = DatePickerProps & { readonly withTime?: boolean };

/** A day, or a day and a time, by the district's clock and calendar: the browser has another now, and knows no notice. */
export function PickDate({ withTime = false, ...props }: PickDateProps): React.ReactNode {
  const { post } = useSession();
  const asOf = useCalendar(post.unit.id).data?.asOf;
  const now = asOf === undefined ? undefined : dayjs(pickerText(asOf));
  return (
    <DatePicker
      {...props}
      {...(withTime && { showTime: { format: 'HH:mm' }, format: 'YYYY-MM-DD HH:mm' })}
      showNow={false}
      presets={now && [{ label: withTime ? '此刻' : '今天', value: now }]}
      cellRender={(day, { type, originNode }) =>
        type === 'date' && dayjs.isDayjs(day) ? <Day day={day} today={now} /> : originNode
      }
      classNames={{ popup: { root: 'pick-date' } }}
    />
  );
}

interface DayProps {
  readonly day: Dayjs;
  readonly today: Dayjs | undefined;
}

/** The square of a day: 休 or 班 where a notice says so. */
function Day({ day, today }: DayProps): React.ReactNode {
  const arranged = useArrangedDays([day.year()])(day.format('YYYY-MM-DD'));
  const isToday = today !== undefined && day.isSame(today, 'day');
  return (
    <div
      className={`ant-picker-cell-inner${isToday ? ' is-today' : ''}`}
      title={arranged?.name}
      aria-current={isToday ? 'date' : undefined}
    >
      {day.date()}
      {arranged ? (
        <span className={IS_WORK[arranged.kind.code] ? 'day-mark' : 'day-mark of-rest'}>
          {IS_WORK[arranged.kind.code] ? '班' : '休'}
        </span>
      ) : null}
    </div>
  );
}
