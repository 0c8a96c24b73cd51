import { CASES, casesProjection, markStopped, PROJECTION_VERSION, type Kinds } from '@tiaokuai/projections';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Subscription } from './consumer.js';
import { log } from './log.js';

/** Keeps the read models at the end of the log. */
export function projectCases(
  options: Kinds & { readonly store: Pool; readonly readModels: DataSource },
): Subscription {
  const projection = casesProjection({
    ...options,
    onUnreadable: ({ caseId, version }) =>
      log.error({ caseId, version }, 'case unreadable, the others go on'),
    onReadable: (caseId) => log.info({ caseId }, 'case readable again'),
  });
  const position = { consumer: CASES, version: PROJECTION_VERSION };
  return {
    name: CASES,
    advance: async () => (await projection.advance()).events,
    noteFailure: (cause) => markStopped(options.store, position, cause),
  };
}
