import type { CalendarDay } from '@tiaokuai/contracts';
import { useQueries } from '@tanstack/react-query';
import { useCalendar } from '../api/queries.js';
import { calendarYear } from '../api/rules.js';
import { useSession } from '../session/session.js';
import { isWeekend } from './instant.js';

/** What the notices make of a civil day (`2026-09-20`) that the week alone does not say; undefined: nothing. */
export type Arranged = (day: string) => CalendarDay | undefined;

/** Whether a day that notices arrange is one of work; by `CalendarDay.kind`. */
export const IS_WORK: Readonly<Record<string, boolean>> = {
  rest: false,
  localRest: false,
  makeUp: true,
  localMakeUp: true,
};

/** By the calendar that holds for the post's unit; nothing is arranged until it has arrived. */
export function useArrangedDays(years: readonly number[]): Arranged {
  const { post } = useSession();
  const version = useCalendar(post.unit.id).data?.version;
  const days = useQueries({
    queries: version === undefined ? [] : years.map((year) => calendarYear(version, year)),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => (data?.days ?? []).map((day) => [day.date, day] as const))),
  });
  return (day) => days.get(day);
}

/** Whether offices rest on a civil day of these years. */
export function useRestDays(years: readonly number[]): (day: string) => boolean {
  const arranged = useArrangedDays(years);
  return (day) => {
    const kind = arranged(day)?.kind.code;
    return kind === undefined ? isWeekend(day) : IS_WORK[kind] === false;
  };
}
