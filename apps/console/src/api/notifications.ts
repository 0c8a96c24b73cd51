import type { Notices } from '@tiaokuai/contracts';
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { call } from './client.js';
import { afterLastWrite } from './commands.js';

/** What is still to be handled or read; or everything, with that first. */
export type NotificationFilter = 'open' | 'all';

/** What a post was asked or told; asked anew every fifteen seconds, so that the bell is never far behind. */
export function useNotifications(
  post: string,
  filter: { readonly state: NotificationFilter; readonly page: number; readonly size: number },
): UseQueryResult<Notices> {
  const { state, page, size } = filter;
  return useQuery({
    queryKey: ['notices', post, state, page, size],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ state, page: `${page}`, size: `${size}`, ...afterLastWrite() });
      return call<Notices>(`/notices?${query}`, { signal });
    },
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
}

/** Marks notifications as read by this person. */
export function useMarkAsRead(): (ids: readonly string[]) => void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (ids: readonly string[]) =>
      Promise.all(ids.map((id) => call<void>(`/notices/${id}/read`, { method: 'POST' }))),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
  return mutate;
}
