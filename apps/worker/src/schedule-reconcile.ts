import {
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  ScheduleOverlapPolicy,
  type Client,
} from '@temporalio/client';
import { CASE_TASK_QUEUE } from '@tiaokuai/contracts';

/** Each workflow that is to run again and again, by the name of its schedule. */
const SCHEDULES = { reconcile: 'reconcileWorkflow', 'number-cases': 'numberCasesWorkflow' };

/** How often it is seen to that the schedule is still there. Milliseconds. */
const LOOK_EVERY = 5_000;

export interface Reconciling {
  readonly client: Client;
  /** Tells a server that lost its data what it must know before our workflows can run on it. */
  readonly prepare: () => Promise<void>;
  /** Hears of a server that does not answer; the next look finds it again. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * A sweep of each kind now and every ten minutes, by schedules that outlive the process that made them. Where that of reconcile
 * has gone, Temporal has lost everything: all are made anew, and a sweep puts every case back. Returns what ends the looking.
 */
export async function keepReconciling({ client, prepare, onFailure }: Reconciling): Promise<() => void> {
  await begin(client);
  const look = async (): Promise<void> => {
    if (await hasSchedule(client)) return;
    await prepare();
    await begin(client);
  };
  const timer = setInterval(() => void look().catch(onFailure), LOOK_EVERY);
  return () => clearInterval(timer);
}

async function hasSchedule(client: Client): Promise<boolean> {
  try {
    await client.schedule.getHandle('reconcile').describe();
    return true;
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return false;
    throw error;
  }
}

async function begin(client: Client): Promise<void> {
  for (const [scheduleId, workflowType] of Object.entries(SCHEDULES)) {
    await makeSchedule(client, scheduleId, workflowType);
    await client.schedule.getHandle(scheduleId).trigger(ScheduleOverlapPolicy.SKIP);
  }
}

/** Another worker may make it in the same moment. */
async function makeSchedule(client: Client, scheduleId: string, workflowType: string): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId,
      spec: { intervals: [{ every: '10m' }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1m' },
      action: { type: 'startWorkflow', workflowType, taskQueue: CASE_TASK_QUEUE },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
