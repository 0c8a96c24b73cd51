import type { CalendarDay } from '@tiaokuai/contracts';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
const MONTHS = Array.from({ length: 12 }, (_, n) => n + 1);

/** How a day that is arranged is written in its square, and explained below. */
const SQUARES: Readonly<Record<string, { readonly word: string; readonly means: string }>> = {
  rest: { word: '休', means: '全国安排休息' },
  makeUp: { word: '班', means: '全国调休上班' },
  localRest: { word: '本休', means: '本地安排休息' },
  localMakeUp: { word: '本班', means: '本地调休上班' },
};

interface YearPictureProps {
  readonly year: number;
  readonly days: readonly CalendarDay[];
}

/** Twelve months; what differs from Monday to Friday working is filled and written in the square. */
export function YearPicture({ year, days }: YearPictureProps): React.ReactNode {
  const arranged = new Map(days.map((day) => [day.date, day]));
  return (
    <>
      <ul className="plain legend">
        {Object.entries(SQUARES).map(([kind, { word, means }]) => (
          <li key={kind}>
            <span className={`square ${kind}`}>{word}</span> {means}
          </li>
        ))}
      </ul>
      <div className="year">
        {MONTHS.map((month) => (
          <Month key={month} year={year} month={month} arranged={arranged} />
        ))}
      </div>
    </>
  );
}

interface MonthProps {
  readonly year: number;
  readonly month: number;
  readonly arranged: ReadonlyMap<string, CalendarDay>;
}

function Month({ year, month, arranged }: MonthProps): React.ReactNode {
  return (
    <table className="month">
      <caption>{month}月</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, n) => (
          <tr key={n}>
            {week.map((day, weekday) => (
              <Day
                key={weekday}
                day={day}
                weekend={weekday > 4}
                arranged={day === undefined ? undefined : arranged.get(dateText(year, month, day))}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly day: number | undefined;
  readonly weekend: boolean;
  readonly arranged: CalendarDay | undefined;
}

function Day({ day, weekend, arranged }: DayProps): React.ReactNode {
  if (day === undefined) return <td />;
  if (arranged === undefined) return <td className={weekend ? 'weekend' : undefined}>{day}</td>;
  const { kind, name } = arranged;
  return (
    <td className={kind.code} title={name}>
      {day}
      <span className="word">{SQUARES[kind.code]?.word ?? kind.word}</span>
    </td>
  );
}

/** Weeks from Monday, with nothing before the first and after the last day. */
function weeksOf(year: number, month: number): readonly (readonly (number | undefined)[])[] {
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const weeks = Math.ceil((before + length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = week * 7 + weekday - before + 1;
      return day < 1 || day > length ? undefined : day;
    }),
  );
}

function dateText(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
