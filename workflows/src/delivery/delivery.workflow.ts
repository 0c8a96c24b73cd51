import { proxyActivities } from '@temporalio/workflow';
import type { DeliveryActivities } from '@tiaokuai/activities';
import type { DeliveryWorkflowInput } from '@tiaokuai/contracts';

const { deliverNotice } = proxyActivities<DeliveryActivities>({
  // One attempt. Longer than any takes, and no longer: it is also how long the loss of a worker goes unseen.
  startToCloseTimeout: '1m',
  // How long to wait before the next attempt, each failed one says itself; this is for what nobody foresaw.
  retry: { initialInterval: '1s', maximumInterval: '5m' },
});

/**
 * Carries one notification to one recipient. How often it is tried and when it is given up stands in the delivery's journal in
 * PostgreSQL, so losing this run loses nothing: whoever begins it anew goes on from there.
 */
export async function deliveryWorkflow({ deliveryId }: DeliveryWorkflowInput): Promise<void> {
  await deliverNotice({ deliveryId });
}
