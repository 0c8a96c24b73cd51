import { Connection } from '@temporalio/client';

const PATIENCE_MILLIS = 500;

/** Does a Temporal server answer at this address, and has it the namespace? Waits half a second at most. */
export async function isTemporalReachable(address: string, namespace: string): Promise<boolean> {
  const connection = Connection.lazy({ address, connectTimeout: PATIENCE_MILLIS });
  try {
    const deadline = Date.now() + PATIENCE_MILLIS;
    await connection.withDeadline(deadline, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}
