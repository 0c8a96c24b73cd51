import { proxyActivities } from '@temporalio/workflow';
import type { ReconcileActivities } from '@tiaokuai/activities';
import type { ReconcileReport } from '@tiaokuai/contracts';

const { reconcileCases } = proxyActivities<ReconcileActivities>({
  startToCloseTimeout: '30m',
  heartbeatTimeout: '30s',
  retry: { maximumInterval: '1m' },
});

/** One sweep: every open case with a running clock or an unhandled reaction has a workflow afterwards. Runs on a Schedule. */
export async function reconcileWorkflow(): Promise<ReconcileReport> {
  return reconcileCases();
}
