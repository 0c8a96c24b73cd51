import { randomBytes, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import {
  caseActivities,
  reconcile,
  seenLast,
  takeStreamsWord,
  type ReportFailure,
} from '@tiaokuai/activities';
import { openCasework, type Casework } from '@tiaokuai/casework';
import { CASE_TASK_QUEUE, RECORDED_SIGNAL, type CaseWorkflowInput } from '@tiaokuai/contracts';
import { addMillis, type Procedure } from '@tiaokuai/domain';
import {
  instantText,
  migrateStore,
  openPool,
  readReactionProgress,
  readStream,
  realClock,
  streamVersion,
} from '@tiaokuai/event-store';
import { migrateKeys, openPersonalDataStore, type PersonalDataStore } from '@tiaokuai/personal-data';
import { appendToyEvents } from '@tiaokuai/testing/append-toy-events';
import { toy, owed, type ToyChange } from '@tiaokuai/testing/toy.procedure';
import { createTestNamespace } from '@tiaokuai/testing/test-namespace';
import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import pg, { type Pool } from 'pg';

const TIMER_STARTED = 17; // EVENT_TYPE_TIMER_STARTED
const CLERK = { person: 'p-wj-1', post: 'streetOfficer', unit: 'wj' } as const;
const address = process.env['TIAOKUAI_TEST_TEMPORAL_ADDRESS'] ?? '';

describe('the case workflow', () => {
  let databases: TestDatabase[];
  let pool: Pool;
  let casework: Casework;
  let personalData: PersonalDataStore;
  let connection: Connection;
  let native: NativeConnection;
  let client: Client;
  let worker: Worker;
  let running: Promise<void>;
  const reported: string[] = [];
  /** Cases whose store does not answer now. */
  const unreachable = new Set<string>();
  /** What stands at the end of the log, by sweep. */
  const leaves: string[] = [];
  const report: ReportFailure = (code) => reported.push(code);

  beforeAll(async () => {
    Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
    const [store, keys] = await Promise.all([
      createTestDatabase(migrateStore),
      createTestDatabase(migrateKeys),
    ]);
    databases = [store, keys];
    pool = openPool(store.url, { role: 'tiaokuai_writer' });
    personalData = openPersonalDataStore({ url: keys.url, masterKey: randomBytes(32).toString('base64') });
    const { commandDigestKey } = personalData;
    const procedures: readonly Procedure[] = [toy];
    casework = openCasework({ pool, clock: realClock, personalData, commandDigestKey, procedures });
    connection = await Connection.connect({ address });
    const namespace = await createTestNamespace(connection);
    client = new Client({ connection, namespace });
    native = await NativeConnection.connect({ address });
    const activities = caseActivities({ casework, simulated: false, reportFailure: report });
    worker = await Worker.create({
      connection: native,
      namespace,
      taskQueue: CASE_TASK_QUEUE,
      workflowsPath: fileURLToPath(new URL('../index.ts', import.meta.url)),
      bundlerOptions: {
        webpackConfigHook: (config) => ({
          ...config,
          resolve: { ...config.resolve, conditionNames: ['tiaokuai-source', '...'] },
        }),
      },
      activities: {
        ...activities,
        reconcileCases: () => Promise.resolve({ log: { index: leaves.length, leaf: leaves.at(-1) } }),
        settleAndRead: (input: CaseWorkflowInput) =>
          unreachable.has(input.caseId)
            ? Promise.reject(ApplicationFailure.nonRetryable('STORE.UNREACHABLE'))
            : activities.settleAndRead(input),
      },
    });
    running = worker.run();
  }, 60_000);

  afterAll(async () => {
    worker.shutdown();
    await running;
    await Promise.all([native.close(), connection.close(), pool.end(), personalData.close()]);
    await Promise.all(databases.map((database) => database.drop()));
  });

  const now = () => instantText(Date.now());
  const happen = (caseId: string, ...changes: ToyChange[]) =>
    appendToyEvents(pool, { caseId, at: now(), actor: CLERK, changes });
  const tell = (caseId: string, version: number) =>
    client.workflow.signalWithStart('toy', {
      workflowId: caseId,
      taskQueue: CASE_TASK_QUEUE,
      args: [{ caseId, recorded: version }],
      signal: RECORDED_SIGNAL,
      signalArgs: [{ caseId, version }],
    });
  /** As a backup would: what came after this version is gone, from the store and from what this process remembers. */
  const putBackTo = async (caseId: string, version: number): Promise<void> => {
    const owner = new pg.Client(databases[0]?.url);
    await owner.connect();
    await owner.query("SET session_replication_role = 'replica'");
    for (const table of ['pending', 'reaction_progress', 'event'])
      await owner.query(`DELETE FROM ${table} WHERE stream_id = $1 AND version > $2`, [caseId, version]);
    await owner.end();
    casework.foldedStreams.clear();
  };
  const types = async (caseId: string) => (await readStream(pool, caseId)).map(({ type }) => type);
  const eventTypes = async (handle: WorkflowHandle): Promise<unknown[]> =>
    ((await handle.fetchHistory()).events ?? []).map(({ eventType }) => eventType);
  const answer = (dueAt: string) => ({
    obligations: { 'answer:zf:1': owed({ id: 'answer:zf:1', ownerUnit: 'zf', dueAt }) },
  });

  it('records a passed limit by itself, effective at its due instant, once, however often it is woken', async () => {
    const caseId = randomUUID();
    const dueAt = addMillis(now(), 700);
    const version = await happen(caseId, answer(dueAt));
    await Promise.all([tell(caseId, version), tell(caseId, version), tell(caseId, version)]);
    await until(async () => (await types(caseId)).includes('FaultRecorded'));
    await tell(caseId, version);
    await until(async () => (await client.workflow.getHandle(caseId).describe()).historyLength > 8);
    expect(await types(caseId)).toEqual(['ToyOpened', 'ObligationElapsed', 'FaultRecorded']);
    const [, elapsed] = await readStream(pool, caseId);
    expect(elapsed).toMatchObject({ effectiveAt: dueAt, actor: { person: 'engine' } });
  });

  it('waits for a store that does not answer, and is there when it answers again', async () => {
    const caseId = randomUUID();
    const version = await happen(caseId, { reacts: true }, { over: true, stage: 'done' });
    unreachable.add(caseId);
    const handle = await tell(caseId, version);
    await until(async () => (await eventTypes(handle)).includes(TIMER_STARTED));
    expect((await handle.describe()).status.name).toBe('RUNNING');
    unreachable.delete(caseId);
    await handle.result();
    expect((await readReactionProgress(pool, caseId)).handledUpTo).toBe(version);
  });

  it('performs each reaction once and remembers it outside Temporal', async () => {
    const caseId = randomUUID();
    const version = await happen(caseId, { reacts: true }, { reacts: true });
    await Promise.all([tell(caseId, version), tell(caseId, version)]);
    await until(async () => (await readReactionProgress(pool, caseId)).handledUpTo === version);
    const { rows } = await pool.query(
      `SELECT version, reaction_key, outcome FROM reaction_progress WHERE stream_id = $1 AND reaction_key <> '' ORDER BY 1`,
      [caseId],
    );
    expect(rows).toEqual([
      { version: 1, reaction_key: 'handOn', outcome: 'noProcedure' },
      { version: 2, reaction_key: 'handOn', outcome: 'noProcedure' },
    ]);
  });

  it('ends with its case, and a later event begins a new run that performs nothing old anew', async () => {
    const caseId = randomUUID();
    const handle = await tell(caseId, await happen(caseId, { reacts: true }, { over: true, stage: 'done' }));
    await handle.result();
    await (await tell(caseId, await happen(caseId, {}))).result();
    const { rows } = await pool.query(
      `SELECT 1 FROM reaction_progress WHERE stream_id = $1 AND reaction_key = 'handOn'`,
      [caseId],
    );
    expect(rows).toHaveLength(1);
  });

  it('goes on from what the stream says when it was told of a version that is not there', async () => {
    const caseId = randomUUID();
    await happen(caseId, {});
    await tell(caseId, 99);
    await until(() => Promise.resolve(reported.includes('CASE.SHORTER_THAN_SIGNALLED')));
    expect((await client.workflow.getHandle(caseId).describe()).status.name).toBe('RUNNING');
  });

  it('takes the stream’s word once a sweep has found the store put back, though it has heard of greater versions', async () => {
    const caseId = randomUUID();
    await tell(caseId, await happen(caseId, answer(addMillis(now(), 3_600_000)), {}, {}));
    await until(async () => (await readReactionProgress(pool, caseId)).handledUpTo === 3);
    await putBackTo(caseId, 1);
    const dueAt = addMillis(now(), 300);
    const again = owed({ id: 'answer:sj:1', ownerUnit: 'sj', dueAt });
    await tell(caseId, await happen(caseId, { obligations: { 'answer:sj:1': again } }));
    const versionOf = (id: string) => streamVersion(pool, id);
    const told = () => takeStreamsWord({ client, versionOf, kinds: new Set(['toy']), beat: () => undefined });
    // Visibility comes a little later.
    await until(async () => (await told()).includes(caseId));
    await until(async () => (await types(caseId)).includes('FaultRecorded'));
    expect(await types(caseId)).toEqual(['ToyOpened', 'ToyChanged', 'ObligationElapsed', 'FaultRecorded']);
  });

  it('remembers in Temporal, which stands outside the store, what the sweep before saw of the log', async () => {
    expect(await seenLast(client)).toBeUndefined();
    for (const leaf of ['aa', 'bb']) {
      leaves.push(leaf);
      const start = { workflowId: `sweep-${leaf}`, taskQueue: CASE_TASK_QUEUE };
      await client.workflow.execute('reconcileWorkflow', start);
      // Visibility comes a little later.
      await until(async () => (await seenLast(client))?.leaf === leaf);
    }
  });

  it('says in words and codes what it waits for, from whom, until when', async () => {
    const caseId = randomUUID();
    const dueAt = addMillis(now(), 3_600_000);
    const number = '望江街道哨〔2026〕12号';
    await tell(caseId, await happen(caseId, { ...answer(dueAt), street: 'wj', number }));
    const metadata = () =>
      client.workflow.getHandle(caseId).query<{ currentDetails?: string }>('__temporal_workflow_metadata');
    await until(async () => (await metadata()).currentDetails?.includes('zf 答复 (toy.answer)') === true);
    const { searchAttributes } = await client.workflow.getHandle(caseId).describe();
    expect(searchAttributes).toMatchObject({
      TiaokuaiStreet: ['wj'],
      TiaokuaiStage: ['open'],
      TiaokuaiNumber: [number],
    });
    expect((await metadata()).currentDetails).toMatch(/^望江街道哨〔2026〕12号 · /);
  });

  it('is started again by reconcile when it is missing, and reconcile tells so once', async () => {
    const caseId = randomUUID();
    const version = await happen(caseId, answer(addMillis(now(), 3_600_000)));
    const openCases = async function* () {
      await Promise.resolve();
      yield { caseId, kind: 'toy', version, waitMilliseconds: 3_600_000 };
    };
    const sweep = () => reconcile({ client, openCases, beat: () => undefined });
    expect((await sweep()).mended).toEqual([{ caseId, cause: 'noWorkflow' }]);
    expect((await sweep()).mended).toEqual([]);
  });
});

/** Asks again until it is so; jest's own time limit ends a wait for what never comes. */
async function until(so: () => Promise<boolean>): Promise<void> {
  while (!(await so())) await new Promise((resolve) => setTimeout(resolve, 25));
}
