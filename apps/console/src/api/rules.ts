import type {
  CalendarComparison,
  CalendarVersions,
  CalendarYearView,
  ChangeGateData,
  ChangeLimits,
  ChangeList,
  DryRun,
  GateDataVersion,
  HolidayNotice,
  LimitsComparison,
  LimitsVersion,
  ListVersion,
  TableComparison,
  TableVersions,
  NoticeRead,
  Publication,
} from '@tiaokuai/contracts';
import { useQuery, useQueryClient, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query';
import { call } from './client.js';

/** What was published never changes; only the list of versions grows. */
const FOR_EVER = { staleTime: Infinity };

export function useLimitsVersions(): UseQueryResult<TableVersions> {
  return useQuery({
    queryKey: ['rules', 'limits'],
    queryFn: ({ signal }) => call<TableVersions>('/limits/versions', { signal }),
  });
}

export function useLimitsVersion(version: number | undefined): UseQueryResult<LimitsVersion> {
  return useQuery({
    queryKey: ['rules', 'limits', version],
    queryFn: ({ signal }) => call<LimitsVersion>(`/limits/versions/${version}`, { signal }),
    enabled: version !== undefined,
  });
}

export function useLimitsComparison(from: number, to: number): UseQueryResult<LimitsComparison> {
  return useQuery({
    queryKey: ['limits-comparison', from, to],
    queryFn: ({ signal }) => call<LimitsComparison>(`/limits/comparison?from=${from}&to=${to}`, { signal }),
    ...FOR_EVER,
  });
}

/** A table that is published by version and compared row by row, by its address. */
export type VersionedTable = 'responsibility-list' | 'gate-data';

export function useTableVersions(table: VersionedTable): UseQueryResult<TableVersions> {
  return useQuery({
    queryKey: ['rules', table],
    queryFn: ({ signal }) => call<TableVersions>(`/${table}/versions`, { signal }),
  });
}

export function useTableComparison(
  table: VersionedTable,
  from: number,
  to: number,
): UseQueryResult<TableComparison> {
  return useQuery({
    queryKey: ['table-comparison', table, from, to],
    queryFn: ({ signal }) => call<TableComparison>(`/${table}/comparison?from=${from}&to=${to}`, { signal }),
    ...FOR_EVER,
  });
}

export function useListVersion(version: number): UseQueryResult<ListVersion> {
  return useQuery({
    queryKey: ['rules', 'responsibility-list', version],
    queryFn: ({ signal }) => call<ListVersion>(`/responsibility-list/versions/${version}`, { signal }),
  });
}

export function useGateDataVersion(version: number): UseQueryResult<GateDataVersion> {
  return useQuery({
    queryKey: ['rules', 'gate-data', version],
    queryFn: ({ signal }) => call<GateDataVersion>(`/gate-data/versions/${version}`, { signal }),
  });
}

export function useCalendarVersions(): UseQueryResult<CalendarVersions> {
  return useQuery({
    queryKey: ['rules', 'calendar'],
    queryFn: ({ signal }) => call<CalendarVersions>('/calendar/versions', { signal }),
  });
}

export function useCalendarYear(version: number, year: number): UseQueryResult<CalendarYearView> {
  return useQuery(calendarYear(version, year));
}

/** How a year of a version is asked for. */
export function calendarYear(version: number, year: number): UseQueryOptions<CalendarYearView> {
  return {
    queryKey: ['rules', 'calendar', version, year],
    queryFn: ({ signal }) =>
      call<CalendarYearView>(`/calendar/versions/${version}/years/${year}`, { signal }),
    ...FOR_EVER,
  };
}

export function useCalendarComparison(from: number, to: number): UseQueryResult<CalendarComparison> {
  return useQuery({
    queryKey: ['calendar-comparison', from, to],
    queryFn: ({ signal }) =>
      call<CalendarComparison>(`/calendar/comparison?from=${from}&to=${to}`, { signal }),
    ...FOR_EVER,
  });
}

/** Sent once, by the id of its opened dialog, on the version the person saw. */
export interface Sent {
  readonly commandId: string;
  readonly version?: number;
}

export function changeLimits(body: ChangeLimits, sent: Sent): Promise<Publication> {
  return call<Publication>('/limits/versions', { method: 'POST', body, ...sent });
}

export function changeList(body: ChangeList, sent: Sent): Promise<Publication> {
  return call<Publication>('/responsibility-list/versions', { method: 'POST', body, ...sent });
}

export function changeGateData(body: ChangeGateData, sent: Sent): Promise<Publication> {
  return call<Publication>('/gate-data/versions', { method: 'POST', body, ...sent });
}

export function publishNotice(body: HolidayNotice, sent: Sent): Promise<Publication> {
  return call<Publication>('/calendar/notices', { method: 'POST', body, ...sent });
}

export function readNotice(year: number, text: string): Promise<NoticeRead> {
  return call<NoticeRead>('/calendar/notices/read', { method: 'POST', body: { year, text } });
}

/** All pages of a dry run, each told to `onPage` as it comes with what was found so far. */
export async function dryRun(body: HolidayNotice, onPage: (soFar: DryRun) => void): Promise<DryRun> {
  let soFar: DryRun | undefined;
  for (let after: number | undefined; soFar === undefined || after !== undefined; after = soFar.next) {
    const query = after === undefined ? '' : `?after=${after}`;
    const page: DryRun = await call<DryRun>(`/calendar/notices/dry-run${query}`, { method: 'POST', body });
    soFar = soFar === undefined ? page : together(soFar, page);
    onPage(soFar);
  }
  return soFar;
}

function together(before: DryRun, { next, ...page }: DryRun): DryRun {
  return {
    ...page,
    examined: before.examined + page.examined,
    unreadable: before.unreadable + page.unreadable,
    moved: [...before.moved, ...page.moved],
    ...(next !== undefined && { next }),
  };
}

/** Reads anew what a publication may have changed. */
export function useRefetchRules(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([['rules'], ['list']].map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}
