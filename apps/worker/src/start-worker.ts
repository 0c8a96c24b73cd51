import { once } from 'node:events';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import {
  caseActivities,
  DELIVERY_PACE,
  deliveryActivities,
  numberingActivities,
  reconcileActivities,
  type OpenCase,
  type ReportFailure,
} from '@tiaokuai/activities';
import { currentRules, numberCase, openCasework, remindOfCalendar } from '@tiaokuai/casework';
import { CASE_TASK_QUEUE, registerSearchAttributes } from '@tiaokuai/contracts';
import { millisOf, procedureOf, procedures } from '@tiaokuai/domain';
import {
  logHead,
  logMark,
  openPool,
  readingOnly,
  readUndelivered,
  realClock,
  simulatedClock,
  streamVersion,
  type Clock,
  type Queryable,
  type Undelivered,
} from '@tiaokuai/event-store';
import { openPersonalDataStore, requireMasterKey } from '@tiaokuai/personal-data';
import {
  CASES,
  casesToNumber,
  casesToWatch,
  findPosition,
  openReadModels,
  PROJECTION_VERSION,
} from '@tiaokuai/projections';
import { serveHealth } from './health.js';
import { log } from './log.js';
import { keepReconciling } from './schedule-reconcile.js';
import type { Settings } from './settings.js';
import { workflowBundle } from './workflow-bundle.js';

export interface RunningWorker {
  stop(): void;
  readonly ended: Promise<void>;
}

const reportFailure: ReportFailure = (code, { caseId, error }) => {
  log.error({ code, caseId, cause: causeOf(error) }, 'activity failed');
};

/** Its name and code; the message may quote what nobody may read in a log. */
function causeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { readonly code?: unknown };
  return `${error.name} ${String(code ?? '')}`;
}

/** Workflows and activities of this process; resolves when it polls. */
export async function startWorker(settings: Settings): Promise<RunningWorker> {
  // The process's own handlers stop the worker; the SDK's would swallow the first signal.
  Runtime.install({ shutdownSignals: [] });
  const { databaseUrl, temporalAddress: address, temporalNamespace: namespace, simulated } = settings;
  const keysPlace = { url: settings.keysDatabaseUrl, masterKey: settings.masterKey };
  await requireMasterKey(keysPlace);
  const pool = openPool(databaseUrl, { max: 10 });
  const readModels = await openReadModels(readingOnly(databaseUrl), { max: 2 });
  const personalData = openPersonalDataStore(keysPlace);
  const clock = simulated ? simulatedClock(pool) : realClock;
  const casework = openCasework({
    pool,
    clock,
    personalData,
    commandDigestKey: personalData.commandDigestKey,
    procedures,
  });

  let isPutBack = false;
  const connection = await Connection.connect({ address });
  const prepare = () => registerSearchAttributes(connection.operatorService, namespace);
  await prepare();
  const client = new Client({ connection, namespace });
  const native = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue: CASE_TASK_QUEUE,
    workflowBundle: await workflowBundle(),
    activities: {
      ...caseActivities({ casework, simulated, reportFailure }),
      ...reconcileActivities({
        client,
        openCases: () => openCases(readModels, clock, simulated),
        markOf: (index) => logMark(pool, index),
        versionOf: (caseId) => streamVersion(pool, caseId),
        kinds: new Set(procedures.map(({ kind }) => kind)),
        onPutBack: () => {
          casework.foldedStreams.clear();
          isPutBack = true;
          log.error('the event store is older than it was: cases go on from what it says');
        },
        undelivered: () => undelivered(pool),
        daily: () => remindOfCalendar(casework),
        reportFailure,
      }),
      ...numberingActivities({
        isProjected: await projectionCheck(pool),
        unnumbered: () => casesToNumber(readModels),
        numberCase: (caseId) => numberCase(casework, caseId),
        reportFailure,
      }),
      ...deliveryActivities({
        pool,
        readModels,
        settings: settings.channels,
        procedureOf,
        directoryNow: async () => {
          const { now, inForce } = await currentRules(casework);
          return { now, directory: inForce(now).directory };
        },
        pace: DELIVERY_PACE,
        now: () => Date.now(),
        reportFailure,
      }),
    },
    shutdownGraceTime: '5s',
  });
  const running = worker.run();
  const endReconciling = await keepReconciling({
    client,
    prepare,
    onFailure: (error) => reportFailure('ENGINE.UNREACHABLE', { error }),
  });
  const health = await serveHealth(settings.healthPort, settings.host, () => ({
    isReady: worker.getState() === 'RUNNING',
    isPutBack,
  }));
  log.info({ port: settings.healthPort }, 'ready');

  const ended = running.finally(async () => {
    endReconciling();
    health.close();
    health.closeAllConnections();
    await once(health, 'close').catch(() => undefined);
    await native.close();
    await connection.close();
    await Promise.all([pool.end(), readModels.destroy(), personalData.close()]);
  });
  return { stop: () => worker.getState() === 'RUNNING' && worker.shutdown(), ended };
}

const QUEUED_AT_ONCE = 500;

/** Tells whether the lists know what is recorded by now. */
async function projectionCheck(pool: Queryable): Promise<() => Promise<boolean>> {
  const { newest, waiting } = await logHead(pool);
  return async () => {
    const projected = await findPosition(pool, { consumer: CASES, version: PROJECTION_VERSION });
    return (projected?.logIndex ?? -1) >= newest + waiting;
  };
}

/** Everything that is on its way out of the house. */
async function* undelivered(pool: Queryable): AsyncGenerator<Undelivered> {
  for (let after = 0; ;) {
    const page = await readUndelivered(pool, { after, limit: QUEUED_AT_ONCE });
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}

/** The cases that must have a workflow, with the time to their first clock by our own clock. */
async function* openCases(
  readModels: Parameters<typeof casesToWatch>[0],
  clock: Clock,
  simulated: boolean,
): AsyncGenerator<OpenCase> {
  const now = millisOf(await clock.now());
  for await (const { caseId, kind, version, nextMoment, unperformed } of casesToWatch(readModels)) {
    const due = unperformed || nextMoment === null ? 0 : Math.max(0, millisOf(nextMoment) - now);
    yield { caseId, kind, version, waitMilliseconds: simulated && due > 0 ? null : due };
  }
}
