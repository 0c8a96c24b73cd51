import { randomUUID } from 'node:crypto';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '@tiaokuai/contracts';

/** Temporal's own numbers for the types of a search attribute. */
const KEYWORD = 2;
const DATETIME = 6;
const KEYWORD_LIST = 7;
const DAY = 24 * 3_600_000;

/** A Temporal namespace of one test's own, with our search attributes, so that tests on one server never see each other's cases. */
export async function createTestNamespace(connection: Connection): Promise<string> {
  const namespace = `test-${randomUUID().slice(0, 8)}`;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs(DAY),
  });
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: {
      [SEARCH_ATTRIBUTES.street]: KEYWORD,
      [SEARCH_ATTRIBUTES.departments]: KEYWORD_LIST,
      [SEARCH_ATTRIBUTES.stage]: KEYWORD,
      [SEARCH_ATTRIBUTES.nextDue]: DATETIME,
    },
  });
  return namespace;
}
