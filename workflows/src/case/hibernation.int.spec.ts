import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';

/**
 * The relay's way of putting a case to sleep stands on three facts about the server, none of them promised by its
 * documentation. No worker runs here: what matters is when the server hands out the first workflow task.
 */
describe('a delayed start', () => {
  let connection: Connection;
  let client: Client;
  const queue = `hibernation-${randomUUID()}`;

  beforeAll(async () => {
    connection = await Connection.connect({ address: process.env['TIAOKUAI_TEST_TEMPORAL_ADDRESS'] });
    client = new Client({ connection });
  });
  afterAll(() => connection.close());

  const start = (workflowId: string) =>
    client.workflow.signalWithStart('whistle', {
      workflowId,
      taskQueue: queue,
      args: [{ caseId: workflowId, recorded: 1 }],
      signal: 'recorded',
      signalArgs: [{ caseId: workflowId, version: 1 }],
      startDelay: '1 hour',
    });
  const eventTypes = async (workflowId: string) =>
    ((await client.workflow.getHandle(workflowId).fetchHistory()).events ?? []).map(
      (event) => event.eventType,
    );
  const scheduled = 5; // EVENT_TYPE_WORKFLOW_TASK_SCHEDULED

  it('keeps its delay when signalWithStart creates the run: no workflow task yet', async () => {
    const handle = await start(randomUUID());
    expect(await eventTypes(handle.workflowId)).not.toContain(scheduled);
    await handle.terminate();
  });

  it('is cut short at once by a later signalWithStart', async () => {
    const handle = await start(randomUUID());
    await start(handle.workflowId);
    expect(await eventTypes(handle.workflowId)).toContain(scheduled);
    await handle.terminate();
  });

  it('is not cut short by a plain signal, so the relay never sends one', async () => {
    const handle = await start(randomUUID());
    await handle.signal('recorded', { caseId: handle.workflowId, version: 2 });
    expect(await eventTypes(handle.workflowId)).not.toContain(scheduled);
    await handle.terminate();
  });
});
