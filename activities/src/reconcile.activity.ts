import type { Client } from '@temporalio/client';
import { heartbeat } from '@temporalio/activity';
import {
  CASE_TASK_QUEUE,
  DELIVERY_WORKFLOW,
  deliveryPriority,
  deliveryWorkflowId,
  RECORDED_SIGNAL,
  type ReconcileReport,
} from '@tiaokuai/contracts';
import type { Undelivered } from '@tiaokuai/event-store';
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { stableFailures, type ReportFailure } from './stable-failure.js';

export interface ReconcileActivities {
  reconcileCases(): Promise<ReconcileReport>;
}

/** A case that must have a workflow: a clock runs, or a reaction waits. */
export interface OpenCase {
  readonly caseId: string;
  readonly kind: string;
  readonly version: number;
  /** By our own clock; null when nothing is to be done before something is recorded. */
  readonly waitMilliseconds: number | null;
}

export interface ReconcileOptions {
  readonly client: Client;
  readonly openCases: () => AsyncIterable<OpenCase>;
  /** Notifications on their way out of the house. */
  readonly undelivered: () => AsyncIterable<Pick<Undelivered, 'deliveryId' | 'round' | 'emergency'>>;
  /** Sees to what is due on a day and hangs on no case. */
  readonly daily: () => Promise<void>;
  readonly reportFailure: ReportFailure;
  /** Beats while the sweep goes on; an activity's own heartbeat unless told. */
  readonly beat?: () => void;
}

/** The longest a case sleeps without being looked at again; also the delay for one that waits for no clock. */
const LONGEST_SLEEP = 365 * 24 * 3_600_000;

/**
 * Every open case has a workflow afterwards. Visibility is only eventually consistent, so a case that it does not list is
 * asked for by id before it counts as a gap. A gap is mended by signalWithStart, asleep until its first clock, and told.
 */
export async function reconcile({
  client,
  openCases,
  beat = heartbeat,
}: Pick<ReconcileOptions, 'client' | 'openCases' | 'beat'>): Promise<Omit<ReconcileReport, 'deliveries'>> {
  const running = new Set<string>();
  for await (const workflow of client.workflow.list({ query: "ExecutionStatus = 'Running'" }))
    running.add(workflow.workflowId);
  const mended: { caseId: string; cause: 'noWorkflow' }[] = [];
  let seen = 0;
  for await (const open of openCases()) {
    if (++seen % 50 === 0) beat();
    if (running.has(open.caseId) || (await isRunning(client, open.caseId))) continue;
    await startAsleep(client, open);
    mended.push({ caseId: open.caseId, cause: 'noWorkflow' });
  }
  return { openCases: seen, running: running.size, mended };
}

/** Every delivery on its way has a workflow afterwards; what its journal says is sent once all the same. */
export async function reconcileDeliveries({
  client,
  undelivered,
  beat = heartbeat,
}: Pick<ReconcileOptions, 'client' | 'undelivered' | 'beat'>): Promise<ReconcileReport['deliveries']> {
  let [waiting, mended] = [0, 0];
  for await (const each of undelivered()) {
    if (++waiting % 50 === 0) beat();
    const workflowId = deliveryWorkflowId(each);
    if (await isRunning(client, workflowId)) continue;
    await startDelivery(client, workflowId, each);
    mended++;
  }
  return { waiting, mended };
}

/** Somebody else may start it in the same moment. */
async function startDelivery(
  client: Client,
  workflowId: string,
  each: Pick<Undelivered, 'deliveryId' | 'emergency'>,
): Promise<void> {
  try {
    await client.workflow.start(DELIVERY_WORKFLOW, {
      workflowId,
      taskQueue: CASE_TASK_QUEUE,
      args: [{ deliveryId: each.deliveryId }],
      ...deliveryPriority(each),
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    return (await client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

async function startAsleep(
  client: Client,
  { caseId, kind, version, waitMilliseconds }: OpenCase,
): Promise<void> {
  const startDelay = Math.min(waitMilliseconds ?? 0, LONGEST_SLEEP);
  await client.workflow.signalWithStart(kind, {
    workflowId: caseId,
    taskQueue: CASE_TASK_QUEUE,
    args: [{ caseId, recorded: version }],
    signal: RECORDED_SIGNAL,
    signalArgs: [{ caseId, version }],
    ...(startDelay > 0 ? { startDelay } : {}),
  });
}

export function reconcileActivities(options: ReconcileOptions): ReconcileActivities {
  return stableFailures(options.reportFailure, {
    reconcileCases: async () => {
      const report = { ...(await reconcile(options)), deliveries: await reconcileDeliveries(options) };
      await options.daily();
      return report;
    },
  });
}
