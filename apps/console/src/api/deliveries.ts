import type { Deliveries, DeliveryView } from '@tiaokuai/contracts';
import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useTell } from '../frame/tell.js';
import { call } from './client.js';

/** Notices on their way out of the house; asked anew every ten seconds, because waiting ones move by themselves. */
export function useDeliveries(
  post: string,
  asked: { readonly state: DeliveryView['state']; readonly page: number; readonly size: number },
): UseQueryResult<Deliveries> {
  const { state, page, size } = asked;
  return useQuery({
    queryKey: ['deliveries', post, state, page, size],
    queryFn: ({ signal }) =>
      call<Deliveries>(`/deliveries?${new URLSearchParams({ state, page: `${page}`, size: `${size}` })}`, {
        signal,
      }),
    // The page before stays while the next one loads; the other list never does.
    placeholderData: (before, query) => (query?.queryKey[2] === state ? before : undefined),
    refetchInterval: 10_000,
  });
}

/** Sends one that was given up again; `sending` is the one that is being asked for. */
export function useSendAgain(): {
  readonly again: (deliveryId: string) => void;
  readonly sending: string | undefined;
} {
  const client = useQueryClient();
  const tell = useTell();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: (deliveryId: string) => call<void>(`/deliveries/${deliveryId}/again`, { method: 'POST' }),
    onSuccess: () => tell.done('已重新排队，稍后送出'),
    onError: (failure) => tell.failed(failure, '没有排上队，请再试'),
    onSettled: () => client.invalidateQueries({ queryKey: ['deliveries'] }),
  });
  return { again: mutate, sending: isPending ? variables : undefined };
}
