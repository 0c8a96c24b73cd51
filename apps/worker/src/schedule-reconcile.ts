import {
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  ScheduleOverlapPolicy,
  type Client,
} from '@temporalio/client';
import { CASE_TASK_QUEUE } from '@tiaokuai/contracts';

const SCHEDULE = 'reconcile';

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
 * A sweep now and every ten minutes, by a schedule that outlives the process that made it. Where the schedule has gone,
 * Temporal has lost everything: it is made anew, and a sweep puts every case back. Returns what ends the looking.
 */
export async function keepReconciling({ client, prepare, onFailure }: Reconciling): Promise<() => void> {
  await makeSchedule(client);
  await sweep(client);
  const look = async (): Promise<void> => {
    if (await hasSchedule(client)) return;
    await prepare();
    await makeSchedule(client);
    await sweep(client);
  };
  const timer = setInterval(() => void look().catch(onFailure), LOOK_EVERY);
  return () => clearInterval(timer);
}

async function hasSchedule(client: Client): Promise<boolean> {
  try {
    await client.schedule.getHandle(SCHEDULE).describe();
    return true;
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return false;
    throw error;
  }
}

/** Another worker may make it in the same moment. */
async function makeSchedule(client: Client): Promise<void> {
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
}

async function sweep(client: Client): Promise<void> {
  await client.schedule.getHandle(SCHEDULE).trigger(ScheduleOverlapPolicy.SKIP);
}
