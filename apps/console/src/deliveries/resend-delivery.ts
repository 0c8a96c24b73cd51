import { useMutation, useQueryClient } from '@tanstack/react-query';
import { resendDelivery } from '../api/deliveries.js';
import { useTell } from '../ui/tell.js';

interface Resend {
  readonly resend: (deliveryId: string) => void;
  /** The delivery that is being asked for now. */
  readonly pendingId: string | undefined;
}

/** Sends a delivery that was given up again, and says whether it was queued. */
export function useResendDelivery(): Resend {
  const client = useQueryClient();
  const tell = useTell();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: resendDelivery,
    onSuccess: () => tell.done('已重新排队，稍后送出'),
    onError: (failure) => tell.failed(failure, '没有排上队，请再试'),
    onSettled: () => client.invalidateQueries({ queryKey: ['deliveries'] }),
  });
  return { resend: mutate, pendingId: isPending ? variables : undefined };
}
