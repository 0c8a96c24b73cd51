import type { GateRegisterView } from '@tiaokuai/contracts';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call } from './client.js';

/** What the gate refused, as far as the post reads it; `filters` as they stand in the address. */
export function useGateRegister(post: string, filters: URLSearchParams): UseQueryResult<GateRegisterView> {
  return useQuery({
    queryKey: ['gate-register', post, filters.toString()],
    queryFn: ({ signal }) => call<GateRegisterView>(`/gate-register?${filters}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 20_000,
  });
}
