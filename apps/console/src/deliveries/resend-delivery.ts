import { useMutation, useQueryClient } from '@tanstack/react-query';
import { resendDelivery } from '../api/deliveries.js';
import { useToast } from '../ui/use-toast.js';

interface Resend {
  readonly resend: (deliveryId: string) => void;
  /** The delivery that is being asked for now. */
  readonly pendingId: string | undefined;
}

/** Sends a delivery that was given up again, and says whether it was queued. */
export function useResendDelivery(): Resend {
  const client = useQueryClient();
  const toast = useToast();
  const { mutate, isPending, variables } = useMutation({
    mutationFn: resendDelivery,
    onSuccess: () => toast.success('已重新排队，稍后送出'),
    onError: (failure) => toast.failure(failure, '没有排上队，请再试'),
    onSettled: () => client.invalidateQueries({ queryKey: ['deliveries'] }),
  });
  return { resend: mutate, pendingId: isPending ? variables : undefined };
}
