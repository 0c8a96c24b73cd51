import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client } from '@temporalio/client';
import { CASE_TASK_QUEUE } from '@tiaokuai/contracts';

const SCHEDULE = 'reconcile';

/** A sweep now and every ten minutes. Idempotent: the schedule outlives the process that made it. */
export async function scheduleReconcile(client: Client): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: SCHEDULE,
      spec: { intervals: [{ every: '10m' }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1m' },
      action: { type: 'startWorkflow', workflowType: 'reconcileWorkflow', taskQueue: CASE_TASK_QUEUE },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
  await client.schedule.getHandle(SCHEDULE).trigger(ScheduleOverlapPolicy.SKIP);
}
