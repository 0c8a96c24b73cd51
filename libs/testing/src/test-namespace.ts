import { randomUUID } from 'node:crypto';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { Connection } from '@temporalio/client';
import { registerSearchAttributes } from '@tiaokuai/contracts';

const DAY = 24 * 3_600_000;

/** A Temporal namespace of one test's own, with our search attributes, so that tests on one server never see each other's cases. */
export async function createTestNamespace(connection: Connection): Promise<string> {
  const namespace = `test-${randomUUID().slice(0, 8)}`;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs(DAY),
  });
  await registerSearchAttributes(connection.operatorService, namespace);
  return namespace;
}
