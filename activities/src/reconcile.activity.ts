import type { Client } from '@temporalio/client';
import { heartbeat } from '@temporalio/activity';
import {
  CASE_TASK_QUEUE,
  DELIVERY_WORKFLOW,
  deliveryPriority,
  deliveryWorkflowId,
  RECORDED_SIGNAL,
  REREAD_SIGNAL,
  type LogMark,
  type Recorded,
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
  /** What stands in the log: at its end, or at this place. */
  readonly markOf: (index?: number) => Promise<LogMark | undefined>;
  /** How many events the store has of a case. */
  readonly versionOf: (caseId: string) => Promise<number>;
  /** Kinds of cases, which are the types of their workflows. */
  readonly kinds: ReadonlySet<string>;
  /** Notifications on their way out of the house. */
  readonly undelivered: () => AsyncIterable<Pick<Undelivered, 'deliveryId' | 'round' | 'emergency'>>;
  /** The store is older than the sweep before saw it: what is remembered of it in this process is wrong, and somebody must know. */
  readonly onPutBack: () => void;
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

/**
 * A store that is no longer what the sweep before saw was put back from a backup. Temporal remembers what is gone: each case's
 * workflow sleeps by clocks that may never have started and is deaf to versions it has heard before. Each is told to take the
 * stream's word. Returns those cases.
 */
export async function takeStreamsWord({
  client,
  versionOf,
  kinds,
  beat = heartbeat,
}: Pick<ReconcileOptions, 'client' | 'versionOf' | 'kinds' | 'beat'>): Promise<readonly string[]> {
  const told: string[] = [];
  for await (const { workflowId: caseId, type } of client.workflow.list({
    query: "ExecutionStatus = 'Running'",
  })) {
    if (!kinds.has(type)) continue;
    if (told.push(caseId) % 50 === 0) beat();
    await reread(client, { caseId, version: await versionOf(caseId) });
  }
  return told;
}

/** What the last sweep that ended saw of the log, as Temporal, which stands outside the store, has kept it. */
export async function seenLast(client: Client): Promise<LogMark | undefined> {
  const query = "WorkflowType = 'reconcileWorkflow' AND ExecutionStatus = 'Completed'";
  for await (const { workflowId, runId } of client.workflow.list({ query, pageSize: 1 }))
    return ((await client.workflow.getHandle(workflowId, runId).result()) as ReconcileReport).log;
  return undefined;
}

/** One that has ended meanwhile needs no telling. */
async function reread(client: Client, recorded: Recorded): Promise<void> {
  try {
    await client.workflow.getHandle(recorded.caseId).signal(REREAD_SIGNAL, recorded);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
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
      const log = await options.markOf();
      const seen = await seenLast(options.client);
      const isPutBack = seen !== undefined && (await options.markOf(seen.index))?.leaf !== seen.leaf;
      if (isPutBack) options.onPutBack();
      const told = isPutBack ? await takeStreamsWord(options) : [];
      const { mended, ...swept } = await reconcile(options);
      const deliveries = await reconcileDeliveries(options);
      await options.daily();
      const behind = told.map((caseId) => ({ caseId, cause: 'behind' as const }));
      return { ...(log && { log }), ...swept, mended: [...behind, ...mended], deliveries };
    },
  });
}
