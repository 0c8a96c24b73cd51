import type { CalendarComparison, CalendarDay, ChangedDay, NoticeName } from '@tiaokuai/contracts';
import { weekdayOf, type Calendar, type CalendarYear, type CivilDate, type Label } from '@tiaokuai/domain';
import type { Language } from '../platform/language.js';
import { coded } from '../wording/case-words.js';

type DayKind = 'rest' | 'makeUp' | 'localRest' | 'localMakeUp';
type AnyKind = DayKind | 'working' | 'weekend';
/** What a calendar says of days; its version plays no part. */
type Days = Pick<Calendar, 'years'>;

const KINDS: Readonly<Record<AnyKind, Label>> = {
  rest: { zh: '休', en: 'Rest' },
  makeUp: { zh: '班（调休）', en: 'Make-up work' },
  localRest: { zh: '休（本地）', en: 'Local rest' },
  localMakeUp: { zh: '班（本地）', en: 'Local make-up work' },
  working: { zh: '工作日', en: 'Working day' },
  weekend: { zh: '周末', en: 'Weekend' },
};

interface Arranged {
  readonly date: CivilDate;
  readonly kind: DayKind;
  readonly name?: string;
}

/** All days that differ from Monday to Friday working, by date; of one date the local arrangement holds. */
function arrangedDays({ years }: Days): ReadonlyMap<CivilDate, Arranged> {
  const days = years.flatMap(
    ({ restDays, makeUpDays, localHolidays = [], localMakeUpDays = [] }): Arranged[] => [
      ...restDays.map((date) => ({ date, kind: 'rest' as const })),
      ...makeUpDays.map((date) => ({ date, kind: 'makeUp' as const })),
      ...localHolidays.map(({ date, name }) => ({ date, name, kind: 'localRest' as const })),
      ...localMakeUpDays.map(({ date, name }) => ({ date, name, kind: 'localMakeUp' as const })),
    ],
  );
  return new Map(days.map((day) => [day.date, day]));
}

/** The days of one civil year; New Year's notice may have arranged some of its last days. */
export function daysOfYear(calendar: Days, year: number, language: Language): readonly CalendarDay[] {
  return [...arrangedDays(calendar).values()]
    .filter(({ date }) => date.startsWith(`${year}-`))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, kind, name }) => ({
      date,
      kind: coded(kind, KINDS[kind], language),
      ...(name !== undefined && { name }),
    }));
}

/** Days that the later calendar arranges otherwise than the earlier one, by date. */
export function changedDays(before: Days, after: Days, language: Language): readonly ChangedDay[] {
  const [old, fresh] = [arrangedDays(before), arrangedDays(after)];
  const kindOf = (days: typeof old, date: CivilDate): AnyKind =>
    days.get(date)?.kind ?? (weekdayOf(date) <= 5 ? 'working' : 'weekend');
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((date) => {
    const [was, is] = [kindOf(old, date), kindOf(fresh, date)];
    if (was === is) return [];
    return [{ date, before: coded(was, KINDS[was], language), after: coded(is, KINDS[is], language) }];
  });
}

type Named = CalendarComparison['notices'][number];

/** Papers that the later calendar stands on and the earlier one does not. */
export function newNotices(before: Days, after: Days): readonly Named[] {
  const known = new Set(before.years.flatMap(noticesOf).map(textOf));
  return after.years.flatMap(noticesOf).filter((notice) => !known.has(textOf(notice)));
}

function noticesOf(year: CalendarYear): readonly Named[] {
  const all = [year.source, ...(year.amendedBy ?? []), ...localNotices(year)];
  return all.map((notice) => ({ ...notice, year: year.year }));
}

/** The papers of a jurisdiction's own days, each once. */
export function localNotices({
  localHolidays = [],
  localMakeUpDays = [],
}: CalendarYear): readonly NoticeName[] {
  const sources = [...localHolidays, ...localMakeUpDays].map(({ source }) => source);
  return [...new Map(sources.map((source) => [textOf(source), source])).values()];
}

function textOf({ title, issuer, date }: NoticeName): string {
  return JSON.stringify([title, issuer, date]);
}
