import { Client, Connection, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import {
  CASE_TASK_QUEUE,
  DELIVERY_WORKFLOW,
  deliveryPriority,
  deliveryWorkflowId,
  RECORDED_SIGNAL,
  registerSearchAttributes,
  SEARCH_ATTRIBUTES,
} from '@tiaokuai/contracts';
import { nextMoment, type CaseState, type Procedure } from '@tiaokuai/domain';
import type { Undelivered } from '@tiaokuai/event-store';
import type { DeliveryWorkflows } from './start-deliveries.js';

const street = defineSearchAttributeKey(SEARCH_ATTRIBUTES.street.name, SEARCH_ATTRIBUTES.street.type);
const departments = defineSearchAttributeKey(
  SEARCH_ATTRIBUTES.departments.name,
  SEARCH_ATTRIBUTES.departments.type,
);
const stage = defineSearchAttributeKey(SEARCH_ATTRIBUTES.stage.name, SEARCH_ATTRIBUTES.stage.type);
const number = defineSearchAttributeKey(SEARCH_ATTRIBUTES.number.name, SEARCH_ATTRIBUTES.number.type);
const nextDue = defineSearchAttributeKey(SEARCH_ATTRIBUTES.nextDue.name, SEARCH_ATTRIBUTES.nextDue.type);

/** Longer than any call takes; without it a call to a server that is gone waits for minutes. */
const DEADLINE_MILLISECONDS = 10_000;
/** More would not make one machine's server faster, only leave less of the machine to everybody else. */
const AT_ONCE = 4;

/** A case whose workflow must learn of `version`. */
export interface WakeUp {
  readonly caseId: string;
  readonly kind: string;
  readonly version: number;
  /** Milliseconds to the first clock, where nothing is to be done before; a workflow that runs already wakes at once. */
  readonly startDelay?: number;
  /** What Temporal shows of it before its first task; the workflow keeps it up to date from then on. */
  readonly shown?: { readonly procedure: Procedure; readonly state: CaseState };
}

export interface CaseWorkflows extends DeliveryWorkflows {
  /**
   * Resolves when Temporal has acknowledged them all, and says so of each. Throws when it did not; any of the others may
   * have been sent then.
   */
  wake(wakeUps: readonly WakeUp[], acknowledged?: (wakeUp: WakeUp) => void): Promise<void>;
  close(): Promise<void>;
}

/** Connects when it is first needed, so that the projector lives without Temporal. */
export function caseWorkflows(temporal: {
  readonly address: string;
  readonly namespace: string;
}): CaseWorkflows {
  const { address, namespace } = temporal;
  const connection = Connection.lazy({
    address,
    // Whoever wakes tries again by himself and says so; the SDK's own silent attempts would only make him look stuck.
    interceptors: [],
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': 2_000 },
  });
  const client = new Client({ connection, namespace });
  let registered: Promise<void> | undefined;

  async function withAttributes(): Promise<void> {
    registered ??= registerSearchAttributes(connection.operatorService, namespace);
    await registered.catch((error: unknown) => {
      registered = undefined;
      throw error;
    });
  }

  return {
    async wake(wakeUps, acknowledged) {
      await connection.withDeadline(Date.now() + DEADLINE_MILLISECONDS, withAttributes);
      try {
        await eachOf(wakeUps, async (next) => {
          await send(client, next);
          acknowledged?.(next);
        });
      } catch (error) {
        // A server that lost its data does not know our attributes any more: the next attempt adds them again.
        registered = undefined;
        throw error;
      }
    },
    deliver: (deliveries) => eachOf(deliveries, (next) => deliver(client, next)),
    close: () => connection.close(),
  };
}

/** A few at once; the first that fails ends it. */
async function eachOf<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      await act(next).catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      });
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** One run per delivery and round; one that was started before is the same. */
async function deliver(client: Client, undelivered: Undelivered): Promise<void> {
  const { deliveryId } = undelivered;
  try {
    await client.withDeadline(Date.now() + DEADLINE_MILLISECONDS, () =>
      client.workflow.start(DELIVERY_WORKFLOW, {
        workflowId: deliveryWorkflowId(undelivered),
        taskQueue: CASE_TASK_QUEUE,
        args: [{ deliveryId }],
        ...deliveryPriority(undelivered),
      }),
    );
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** Always with start: a plain signal would not cut a start delay short. */
async function send(client: Client, wakeUp: WakeUp): Promise<void> {
  const { caseId, kind, version, startDelay, shown } = wakeUp;
  await client.withDeadline(Date.now() + DEADLINE_MILLISECONDS, () =>
    client.workflow.signalWithStart(kind, {
      workflowId: caseId,
      taskQueue: CASE_TASK_QUEUE,
      args: [{ caseId, recorded: version }],
      signal: RECORDED_SIGNAL,
      signalArgs: [{ caseId, version }],
      ...(startDelay === undefined ? {} : { startDelay }),
      ...(shown === undefined ? {} : boardOf(shown)),
    }),
  );
}

/** The number, codes and words of the procedure only: no title, no address, no name ever goes into Temporal. */
function boardOf({ procedure, state }: { procedure: Procedure; state: CaseState }): {
  staticSummary: string;
  staticDetails: string;
  typedSearchAttributes: SearchAttributePair[];
} {
  const next = nextMoment(state);
  const word = procedure.stages[state.stage]?.label.zh ?? state.stage;
  const clock = next && (procedure.clocks[next.obligation.key]?.label.zh ?? next.obligation.key);
  const units = state.parties.filter(({ live, role }) => live && role !== 'caller').map(({ unit }) => unit);
  return {
    staticSummary: `${state.number ?? procedure.label.zh} · ${word}`,
    staticDetails: [
      `${procedure.kind} · ${state.stage}${state.street === undefined ? '' : ` · ${state.street}`}`,
      ...(next ? [`${next.obligation.ownerUnit} ${clock} ${next.at}`] : []),
    ].join('\n'),
    typedSearchAttributes: [
      ...(state.street === undefined ? [] : [{ key: street, value: state.street }]),
      { key: departments, value: units },
      { key: stage, value: state.stage },
      ...(state.number === undefined ? [] : [{ key: number, value: state.number }]),
      ...(next ? [{ key: nextDue, value: new Date(next.at) }] : []),
    ],
  };
}
