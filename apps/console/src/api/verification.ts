import type { RecordVerification } from '@tiaokuai/contracts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call } from './client.js';

/** Whether the record is what was recorded; asked anew every second while one is verified, else once a minute. */
export function useVerification(post: string): UseQueryResult<RecordVerification> {
  return useQuery({
    queryKey: ['verification', post],
    queryFn: ({ signal }) => call<RecordVerification>('/verification', { signal }),
    refetchInterval: ({ state }) => (state.data?.pending ? 1_000 : 60_000),
  });
}

/** Asks for the whole record to be verified now. */
export function askForVerification(): Promise<RecordVerification> {
  return call<RecordVerification>('/verification', { method: 'POST' });
}
