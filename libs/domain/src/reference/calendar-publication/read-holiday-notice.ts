import { parseDate } from '../../calendar/civil-date.js';
import type { CivilDate } from '../../kernel/instant.js';
import type { NoticeDay } from './holiday-notice.form.js';

/** What was found in the text of a notice, for a person to look over before anything is published. */
export interface NoticeRead {
  readonly days: readonly NoticeDay[];
  /** Sentences with a date of which it is not clear who works and who rests. */
  readonly unread: readonly string[];
}

/**
 * The days in the text of a notice as 国务院办公厅 writes it (`二、春节：2月5日至11日放假调休，共7天。1月31日上班。`), or in lines
 * such as `2027-02-05 至 2027-02-11 休 春节`. Sentences without a date are passed over.
 */
export function readNotice(text: string, year: number): NoticeRead {
  const days: NoticeDay[] = [];
  const unread: string[] = [];
  let holiday: string | undefined;
  for (const sentence of sentencesOf(text)) {
    const [, named] = HEADING.exec(sentence) ?? [];
    holiday = named ?? holiday;
    const read = clausesOf(sentence).map((clause) => daysIn(clause, year, holiday));
    if (read.includes('unclear')) unread.push(sentence);
    else days.push(...read.flatMap((each) => (each === 'unclear' ? [] : each)));
  }
  return { days, unread };
}

const HEADING = /^(?:[一二三四五六七八九十]+、)?\s*([^\d:、，,]{1,20}):/u;
const WORKS = /上班|班/u;
const RESTS = /放假|休/u;
const DATE = String.raw`(?:(\d{4})[年./-])?(?:(\d{1,2})[月./-])?(\d{1,2})(?:日|(?=\D|$))`;
const DAYS = new RegExp(String.raw`${DATE}(?:\s*(?:至|到|—+|–|~)\s*${DATE})?`, 'gu');
/** Lengths (`共7天`) are no dates, and weekdays stand in brackets. */
const ASIDE = /[（(][^）)]*[）)]|共\s*\d+\s*天/gu;

function sentencesOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .replaceAll(ASIDE, '')
    .split(/[\n。;]/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Parts of a sentence that say who works: a date without a word belongs to the word that comes after it. */
function clausesOf(sentence: string): readonly string[] {
  const clauses: string[] = [];
  let open = '';
  for (const part of sentence.split(/[,，]/u)) {
    open = open === '' ? part : `${open}、${part}`;
    if (!WORKS.test(open) && !RESTS.test(open)) continue;
    clauses.push(open);
    open = '';
  }
  return open === '' ? clauses : [...clauses, open];
}

function daysIn(clause: string, year: number, holiday: string | undefined): readonly NoticeDay[] | 'unclear' {
  const body = clause.replace(HEADING, '');
  const ranges = rangesIn(body, year);
  if (ranges.length === 0) return [];
  const works = WORKS.test(body);
  if (!works && !RESTS.test(body)) return 'unclear';
  const [, after] = /(?:休|班)\s+(\S{1,20})$/u.exec(body) ?? [];
  const name = after ?? holiday;
  return ranges.map(({ from, to }) => ({
    from,
    ...(to !== from && { to }),
    arrangement: works ? 'work' : 'rest',
    ...(name !== undefined && { name }),
  }));
}

interface Range {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

function rangesIn(text: string, year: number): readonly Range[] {
  const ranges: Range[] = [];
  let month: string | undefined;
  for (const [, fromYear, fromMonth = month, fromDay, toYear, toMonth, toDay] of text.matchAll(DAYS)) {
    if (fromMonth === undefined || fromDay === undefined) continue;
    // New Year's holiday may begin in the December before.
    const reachesBack = fromMonth === '12' && toMonth === '1';
    const from = dateText(fromYear ?? `${reachesBack ? year - 1 : year}`, fromMonth, fromDay);
    const to =
      toDay === undefined
        ? from
        : dateText(toYear ?? (reachesBack ? `${year}` : from.slice(0, 4)), toMonth ?? fromMonth, toDay);
    month = toMonth ?? fromMonth;
    if (parseDate(from) !== undefined && parseDate(to) !== undefined) ranges.push({ from, to });
  }
  return ranges;
}

function dateText(year: string, month: string, day: string): CivilDate {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
