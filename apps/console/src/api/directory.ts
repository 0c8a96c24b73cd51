import type {
  DirectoryChanged,
  DirectoryCommands,
  DirectoryDifferences,
  DirectoryForesight,
  DirectoryVersions,
  DirectoryView,
} from '@tiaokuai/contracts';
import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { call } from './client.js';

/** The directory in force, or as it was at a version. */
export function useDirectory(version?: number): UseQueryResult<DirectoryView> {
  return useQuery({
    queryKey: ['directory', 'view', version ?? 'newest'],
    queryFn: ({ signal }) =>
      call<DirectoryView>(`/directory${version === undefined ? '' : `?version=${version}`}`, { signal }),
    staleTime: version === undefined ? 0 : Infinity,
  });
}

export function useDirectoryVersions(page: number, size: number): UseQueryResult<DirectoryVersions> {
  return useQuery({
    queryKey: ['directory', 'versions', page, size],
    queryFn: ({ signal }) =>
      call<DirectoryVersions>(`/directory/versions?page=${page}&size=${size}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** What the newer of two versions says otherwise; asked for where both are named. */
export function useDirectoryDifferences(
  pair: { readonly from: number; readonly to: number } | undefined,
): UseQueryResult<DirectoryDifferences> {
  return useQuery({
    queryKey: ['directory', 'differences', pair],
    queryFn: ({ signal }) =>
      call<DirectoryDifferences>(`/directory/differences?from=${pair?.from}&to=${pair?.to}`, { signal }),
    enabled: pair !== undefined,
    staleTime: Infinity,
    retry: false,
  });
}

/** Which changes the acting post may make, with their forms. */
export function useDirectoryCommands(post: string): UseQueryResult<DirectoryCommands> {
  return useQuery({
    queryKey: ['directory', 'commands', post],
    queryFn: ({ signal }) => call<DirectoryCommands>('/directory/commands', { signal }),
    staleTime: 10 * 60_000,
  });
}

/** What a change would leave behind if it were made now. */
export function useDirectoryForesight(
  post: string,
  command: string,
  payload: unknown,
): UseQueryResult<DirectoryForesight> {
  return useQuery({
    queryKey: ['directory', 'foresee', post, command, payload],
    queryFn: ({ signal }) =>
      call<DirectoryForesight>(`/directory/commands/${command}/foresee`, {
        method: 'POST',
        body: payload,
        signal,
      }),
    enabled: payload !== undefined,
    retry: false,
  });
}

export function changeDirectory(
  command: string,
  payload: unknown,
  commandId: string,
): Promise<DirectoryChanged> {
  return call<DirectoryChanged>(`/directory/commands/${command}`, {
    method: 'POST',
    body: payload,
    commandId,
  });
}

/** Reads anew what stands on units, people and posts, also which of them this person may act from. */
export function useRefetchDirectory(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    const keys = ['directory', 'units', 'people', 'me'];
    await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
}
