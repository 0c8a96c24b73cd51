import type { HolidayNotice, NoticeDay, OfficeHours } from '@tiaokuai/contracts';

/** A notice as it is being typed; a row keeps its number while others come and go. */
export interface NoticeDraft {
  readonly scope: HolidayNotice['scope'];
  readonly year: number;
  readonly title: string;
  readonly issuer: string;
  readonly date: string;
  readonly rows: readonly DraftRow[];
  /** Other office hours for a while; absent: the notice says nothing of them. */
  readonly hours?: DraftHours;
}

/** A morning and an afternoon, from a date to a date. */
export interface DraftHours {
  readonly from: string;
  readonly to: string;
  readonly morning: OfficeHours;
  readonly afternoon: OfficeHours;
}

export const USUAL_HOURS: DraftHours = {
  from: '',
  to: '',
  morning: { from: '08:30', to: '12:00' },
  afternoon: { from: '14:00', to: '17:30' },
};

export interface DraftRow {
  readonly id: number;
  readonly from: string;
  readonly to: string;
  readonly arrangement: NoticeDay['arrangement'];
  readonly name: string;
}

export function emptyDraft(year: number): NoticeDraft {
  return { scope: 'national', year, title: '', issuer: '国务院办公厅', date: '', rows: [] };
}

export function withRows(draft: NoticeDraft, days: readonly NoticeDay[]): NoticeDraft {
  const next = Math.max(0, ...draft.rows.map(({ id }) => id)) + 1;
  const added = days.map(({ from, to = '', arrangement, name = '' }, n) => ({
    ...{ id: next + n, from, to, arrangement, name },
  }));
  return { ...draft, rows: [...draft.rows, ...added] };
}

/** What the server is sent; rows without a beginning are left out. */
export function noticeOf(draft: NoticeDraft, jurisdiction: string): HolidayNotice {
  const { scope, year, title, issuer, date, rows, hours } = draft;
  return {
    ...{ jurisdiction, year, scope },
    notice: { title: title.trim(), issuer: issuer.trim(), date },
    days: rows
      .filter(({ from }) => from !== '')
      .map(({ from, to, arrangement, name }) => ({
        ...{ from, arrangement },
        ...(to !== '' && { to }),
        ...(name.trim() !== '' && { name: name.trim() }),
      })),
    ...(hours !== undefined && {
      hours: [{ from: hours.from, to: hours.to, officeHours: [hours.morning, hours.afternoon] }],
    }),
  };
}
