import { readUndelivered, type Undelivered } from '@tiaokuai/event-store';
import type { Pool } from 'pg';
import type { Subscription } from './consumer.js';

const BATCH = 200;

export interface DeliveryWorkflows {
  /** Resolves when Temporal has acknowledged them all; one that runs already is left alone. */
  deliver(deliveries: readonly Undelivered[]): Promise<void>;
}

/**
 * Gives Temporal what is queued, once per process and in order. The queue is the truth: what a process forgot is given
 * again by the next one, and what Temporal lost is found by reconcile.
 */
export function startDeliveries(options: {
  readonly store: Pool;
  readonly workflows: DeliveryWorkflows;
}): Subscription {
  let after = 0;
  return {
    name: 'sending',
    async advance() {
      const waiting = await readUndelivered(options.store, { after, limit: BATCH });
      if (waiting.length === 0) return 0;
      await options.workflows.deliver(waiting);
      after = waiting.at(-1)?.seq ?? after;
      return waiting.length;
    },
  };
}
