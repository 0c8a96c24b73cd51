import type { Deliveries, DeliveryView } from '@tiaokuai/contracts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call } from './client.js';

/** Notifications on their way out of the house; asked anew every ten seconds, because waiting ones move by themselves. */
export function useDeliveries(
  post: string,
  filter: { readonly state: DeliveryView['state']; readonly page: number; readonly size: number },
): UseQueryResult<Deliveries> {
  const { state, page, size } = filter;
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

/** Queues one that was given up once more. */
export function resendDelivery(deliveryId: string): Promise<void> {
  return call<void>(`/deliveries/${deliveryId}/again`, { method: 'POST' });
}
