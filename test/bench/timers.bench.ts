import { randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { caseActivities } from '@tiaokuai/activities';
import { openCasework, settleCase, type Casework } from '@tiaokuai/casework';
import { CASE_TASK_QUEUE, RECORDED_SIGNAL } from '@tiaokuai/contracts';
import { addMillis, millisOf } from '@tiaokuai/domain';
import { instantText, migrateStore, openPool, realClock } from '@tiaokuai/event-store';
import { migrateKeys, openPersonalDataStore } from '@tiaokuai/personal-data';
import { appendToyEvents } from '@tiaokuai/testing/append-toy-events';
import { toy, owed } from '@tiaokuai/testing/toy.procedure';
import { createTestNamespace } from '@tiaokuai/testing/test-namespace';
import { createTestDatabase } from '@tiaokuai/testing/test-database';

/**
 * A herd of clocks due at one instant, as at every close of business: cases under the case workflow, asleep by a delayed
 * start, against bare Temporal timers that settle the same cases by the same local activity. Lateness is counted from the
 * due instant to the recorded elapse.
 */
const CLOCKS = 1000;
const CLERK = { person: 'p-wj-1', post: 'streetOfficer', unit: 'wj' } as const;
const address = process.env['TIAOKUAI_TEST_TEMPORAL_ADDRESS'] ?? '';

Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
const [store, keys] = [await createTestDatabase(), await createTestDatabase()];
await migrateStore(store.url);
await migrateKeys(keys.url);
const pool = openPool(store.url, { role: 'tiaokuai_writer' });
const personalData = openPersonalDataStore({ url: keys.url, masterKey: randomBytes(32).toString('base64') });
const { commandDigestKey } = personalData;
const casework: Casework = openCasework({
  pool,
  clock: realClock,
  personalData,
  commandDigestKey,
  procedures: [toy],
});
const connection = await Connection.connect({ address });

/** Cases with one clock each, all due at the same instant, far enough ahead that all of them are waiting by then. */
async function herd(dueAt: string): Promise<readonly string[]> {
  const ids = Array.from({ length: CLOCKS }, () => randomUUID());
  const obligations = { 'answer:zf:1': owed({ id: 'answer:zf:1', ownerUnit: 'zf', dueAt }) };
  for (const caseId of ids)
    await appendToyEvents(pool, {
      caseId,
      at: instantText(Date.now()),
      actor: CLERK,
      changes: [{ obligations }],
    });
  return ids;
}

async function bundle(file: string): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL(file, import.meta.url)),
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['tiaokuai-source', '...'] },
    }),
  });
  return code;
}

interface Contestant {
  readonly workflows: string;
  readonly activities: object;
  start(client: Client, caseId: string, dueAt: string): Promise<unknown>;
}

const AHEAD = 45_000;

/** Milliseconds from the due instant to the record of it: half of them, and the last hundredth. */
async function lateness({ workflows, activities, start }: Contestant): Promise<{ p50: number; p99: number }> {
  const namespace = await createTestNamespace(connection);
  const client = new Client({ connection, namespace });
  const native = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue: CASE_TASK_QUEUE,
    workflowBundle: { code: await bundle(workflows) },
    activities,
  });
  const running = worker.run();
  const dueAt = addMillis(instantText(Date.now()), AHEAD);
  const ids = await herd(dueAt);
  for (let from = 0; from < ids.length; from += 20)
    await Promise.all(ids.slice(from, from + 20).map((caseId) => start(client, caseId, dueAt)));
  if (Date.now() > millisOf(dueAt))
    throw new Error('the herd was not waiting by the due instant: raise AHEAD');
  let late: number[] = [];
  while (late.length < CLOCKS) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { rows } = await pool.query<{ recorded_at: string }>(
      `SELECT recorded_at FROM event WHERE type = 'ObligationElapsed' AND stream_id = ANY($1)`,
      [ids],
    );
    late = rows.map((row) => millisOf(row.recorded_at) - millisOf(dueAt)).sort((a, b) => a - b);
  }
  worker.shutdown();
  await running;
  await native.close();
  return { p50: late[CLOCKS / 2] ?? 0, p99: late[Math.floor(CLOCKS * 0.99)] ?? 0 };
}

const ours: Contestant = {
  workflows: '../../workflows/src/index.ts',
  activities: caseActivities({ casework, simulated: false, reportFailure: (code) => console.error(code) }),
  start: (client, caseId, dueAt) =>
    client.workflow.signalWithStart('toy', {
      workflowId: caseId,
      taskQueue: CASE_TASK_QUEUE,
      args: [{ caseId, recorded: 1 }],
      signal: RECORDED_SIGNAL,
      signalArgs: [{ caseId, version: 1 }],
      startDelay: millisOf(dueAt) - Date.now(),
    }),
};
const bare: Contestant = {
  workflows: './timers/bare.workflow.ts',
  activities: {
    readBare: async (caseId: string) => {
      const { rows } = await pool.query<{ payload: Buffer }>(
        'SELECT payload FROM event WHERE stream_id = $1',
        [caseId],
      );
      const { obligations } = JSON.parse(rows[0]?.payload.toString() ?? '{}') as {
        obligations: Record<string, { dueAt: string }>;
      };
      return Math.max(1, millisOf(Object.values(obligations)[0]?.dueAt ?? '') - Date.now());
    },
    settleBare: (caseId: string) => settleCase(casework, caseId),
  },
  start: (client, caseId) =>
    client.workflow.signalWithStart('bareTimer', {
      workflowId: caseId,
      taskQueue: CASE_TASK_QUEUE,
      args: [caseId],
      signal: 'recorded',
      signalArgs: [],
    }),
};

const rounds: { ours: number; bare: number }[] = [];
for (let round = 1; round <= 2; round++) {
  const [bareLate, oursLate] = [await lateness(bare), await lateness(ours)];
  rounds.push({ ours: oursLate.p99, bare: bareLate.p99 });
  console.log(
    `round ${round}: ours p50 ${oursLate.p50} ms, p99 ${oursLate.p99} ms; bare timers p50 ${bareLate.p50} ms, p99 ${bareLate.p99} ms`,
  );
}
const sum = (pick: (round: { ours: number; bare: number }) => number) =>
  rounds.reduce((all, round) => all + pick(round), 0);
console.log(
  `${CLOCKS} clocks due at one instant, p99: ${(sum(({ ours: o }) => o) / sum(({ bare: b }) => b)).toFixed(2)} of bare timers`,
);
await Promise.all([connection.close(), pool.end(), personalData.close()]);
await Promise.all([store.drop(), keys.drop()]);
process.exit(0);
