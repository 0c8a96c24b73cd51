import type {
  CalendarToday,
  CaseList,
  CaseSteps,
  CaseView,
  Foresee,
  Foresight,
  Inbox,
  Me,
  PeopleList,
  Precedents,
  ProcedureDescription,
  ProcedureList,
  ResponsibilityListView,
  UnitList,
} from '@tiaokuai/contracts';
import { keepPreviousData, useQuery, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query';
import { call, ProblemError } from './client.js';
import { afterLastWrite } from './commands.js';

const minutes = (n: number) => n * 60_000;

/** undefined while unknown, null when nobody is signed in. */
export function useMe(): UseQueryResult<Me | null> {
  return useQuery({
    queryKey: ['me'],
    queryFn: async ({ signal }) =>
      call<Me>('/session', { signal }).catch((failure: unknown) => {
        if (failure instanceof ProblemError && failure.problem.status === 401) return null;
        throw failure;
      }),
    staleTime: minutes(5),
  });
}

/** Asked anew every ten seconds: the server counts the time left, this page only shows it. */
export function useInbox(post: string, filter: URLSearchParams): UseQueryResult<Inbox> {
  return useQuery({
    queryKey: ['inbox', post, filter.toString()],
    queryFn: ({ signal }) =>
      call<Inbox>(`/inbox?${filter}&${new URLSearchParams(afterLastWrite())}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });
}

export function useCaseList(post: string, filters: URLSearchParams): UseQueryResult<CaseList> {
  return useQuery({
    queryKey: ['cases', post, filters.toString()],
    queryFn: ({ signal }) =>
      call<CaseList>(`/cases?${filters}&${new URLSearchParams(afterLastWrite())}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 20_000,
  });
}

/** The case now, or as it stood at `at` (a version or an instant). */
export function useCase(post: string, caseId: string, at?: string): UseQueryResult<CaseView> {
  return useQuery({
    queryKey: ['case', post, caseId, at ?? 'now'],
    queryFn: ({ signal }) => call<CaseView>(`/cases/${caseId}${asOf(at)}`, { signal }),
    // The step before stays while the next one loads; another case never does.
    placeholderData: (before) => (before?.caseId === caseId ? before : undefined),
    refetchInterval: at === undefined ? 5_000 : false,
    staleTime: at === undefined ? 0 : minutes(10),
  });
}

function asOf(at: string | undefined): string {
  return at ? `?at=${encodeURIComponent(at)}` : '';
}

export function useSteps(post: string, caseId: string, version?: number): UseQueryResult<CaseSteps> {
  return useQuery({
    queryKey: ['steps', post, caseId, version],
    queryFn: ({ signal }) => call<CaseSteps>(`/cases/${caseId}/steps`, { signal }),
    placeholderData: (before) => (before?.caseId === caseId ? before : undefined),
    enabled: version !== undefined,
  });
}

export function useProcedures(): UseQueryResult<ProcedureList> {
  return useQuery({
    queryKey: ['procedures'],
    queryFn: ({ signal }) => call<ProcedureList>('/procedures', { signal }),
    staleTime: Infinity,
  });
}

export function useProcedure(kind: string): UseQueryResult<ProcedureDescription> {
  return useQuery({
    queryKey: ['procedure', kind],
    queryFn: ({ signal }) => call<ProcedureDescription>(`/procedures/${kind}`, { signal }),
    staleTime: minutes(30),
  });
}

export function useUnits(): UseQueryResult<UnitList> {
  return useQuery({
    queryKey: ['units'],
    queryFn: ({ signal }) => call<UnitList>('/directory/units', { signal }),
    staleTime: minutes(10),
  });
}

/** What earlier panels had determined by `at` (as in `useCase`) about the items of this one; asked for where `wanted`. */
export function usePrecedents(
  post: string,
  { caseId, at, wanted }: { readonly caseId: string; readonly at?: string; readonly wanted: boolean },
): UseQueryResult<Precedents> {
  return useQuery({
    queryKey: ['precedents', post, caseId, at ?? 'now'],
    queryFn: ({ signal }) => call<Precedents>(`/cases/${caseId}/precedents${asOf(at)}`, { signal }),
    enabled: wanted,
    staleTime: minutes(1),
  });
}

/** Asks for the people of a unit. */
export function peopleOf(unit: string): UseQueryOptions<PeopleList> {
  return {
    queryKey: ['people', unit],
    queryFn: ({ signal }) => call<PeopleList>(`/directory/people?unit=${unit}`, { signal }),
    staleTime: minutes(10),
  };
}

export function usePeople(unit: string): UseQueryResult<PeopleList> {
  return useQuery(peopleOf(unit));
}

export function useList(): UseQueryResult<ResponsibilityListView> {
  return useQuery({
    queryKey: ['list'],
    queryFn: ({ signal }) => call<ResponsibilityListView>('/responsibility-list', { signal }),
    staleTime: minutes(10),
  });
}

export function useCalendar(unit: string): UseQueryResult<CalendarToday> {
  return useQuery({
    queryKey: ['calendar', unit],
    queryFn: ({ signal }) => call<CalendarToday>(`/calendar?unit=${unit}`, { signal }),
    refetchInterval: 20_000,
  });
}

/** Deadlines that opening a case now would set; asked anew whenever what is to be sent changes. */
export function useForesight(post: string, wanted: Foresee | undefined): UseQueryResult<Foresight> {
  return useForeseen(['foresee', post, wanted], '/foresee', wanted);
}

/** Deadlines that a command to a case would set if it were given now. */
export function useCommandForesight(
  post: string,
  to: { readonly caseId: string; readonly command: string },
  payload: unknown,
): UseQueryResult<Foresight> {
  const path = `/cases/${to.caseId}/commands/${to.command}/foresee`;
  return useForeseen(['foresee', post, path, payload], path, payload);
}

function useForeseen(key: readonly unknown[], path: string, body: unknown): UseQueryResult<Foresight> {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call<Foresight>(path, { method: 'POST', body, signal }),
    placeholderData: keepPreviousData,
    enabled: body !== undefined,
    retry: false,
    // A rejection stays one until something else is asked.
    refetchInterval: ({ state }) => (state.status === 'error' ? false : 30_000),
  });
}
