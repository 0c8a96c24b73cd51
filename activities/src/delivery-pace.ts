import type { Sending } from '@tiaokuai/channels';

/** How patiently it is tried. Milliseconds. */
export interface DeliveryPace {
  /** The longest that one attempt may take. */
  readonly timeout: number;
  /** How long a sender who was lost is waited for; longer than any attempt. */
  readonly lease: number;
  /** Between the attempts; after one more than these it is a dead letter. */
  readonly pauses: readonly number[];
}

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];

/** About a day in all, as Standard Webhooks recommends. */
export const DELIVERY_PACE: DeliveryPace = {
  timeout: 10 * SECOND,
  lease: 45 * SECOND,
  pauses: [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR],
};

/** What an attempt leads to; `notBefore`, in milliseconds since 1970, is when the next may come. */
export type End =
  | { readonly end: 'sent' | 'dead'; readonly code: string }
  | { readonly end: 'failed'; readonly code: string; readonly notBefore: number };

/** How an attempt has ended: sent, to be tried again, or given up because the receiver said so or it was tried often enough. */
export function endOf(
  sending: Sending,
  { attempt, pace, now }: { readonly attempt: number; readonly pace: DeliveryPace; readonly now: number },
): End {
  if (sending.sent) return { end: 'sent', code: '' };
  const { code, final = false, retryAfterMilliseconds = 0, banMilliseconds = 0 } = sending;
  const pause = pace.pauses[attempt - 1];
  if (final || pause === undefined) return { end: 'dead', code };
  // After a ban the turns with a robot keep the deliveries apart.
  const wait = Math.max(banMilliseconds, scattered(Math.max(retryAfterMilliseconds, pause)));
  return { end: 'failed', code, notBefore: now + wait };
}

/** Up to half as long again, so that what failed together does not come back together. */
function scattered(pause: number): number {
  return Math.round(pause * (1 + Math.random() / 2));
}
