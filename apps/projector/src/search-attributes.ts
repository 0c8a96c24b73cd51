import type { Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '@tiaokuai/contracts';

/** Temporal's own numbers for the types of a search attribute (temporal.api.enums.v1.IndexedValueType). */
const KEYWORD = 2;
const DATETIME = 6;
const KEYWORD_LIST = 7;

const WANTED: Readonly<Record<string, number>> = {
  [SEARCH_ATTRIBUTES.street]: KEYWORD,
  [SEARCH_ATTRIBUTES.departments]: KEYWORD_LIST,
  [SEARCH_ATTRIBUTES.stage]: KEYWORD,
  [SEARCH_ATTRIBUTES.nextDue]: DATETIME,
};

/** Adds what is missing; a flag at the server's start would be ignored for a namespace that exists (stack.md 3). */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(WANTED).filter(([name]) => !(name in (customAttributes ?? {})));
  if (missing.length === 0) return;
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing),
  });
}
