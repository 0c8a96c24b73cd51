import { proxyActivities } from '@temporalio/workflow';
import type { NumberingActivities } from '@tiaokuai/activities';

const { numberCases } = proxyActivities<NumberingActivities>({
  // A district's ten years; what an attempt has done the next one does not do again.
  startToCloseTimeout: '6h',
  heartbeatTimeout: '30s',
  retry: { maximumInterval: '1m' },
});

/** One sweep: every case that has left its draft has a number afterwards. Runs on a Schedule, one at a time. */
export async function numberCasesWorkflow(): Promise<number> {
  return numberCases();
}
