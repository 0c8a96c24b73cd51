import { reject } from '@tiaokuai/domain';
import { waitFor, type WriteToken } from '@tiaokuai/projections';
import type { Pool } from 'pg';
import { isCaseId } from '../cases/case-id.pipe.js';
import { RequestRefused } from '../platform/request-refused.js';

/** `?after=<caseId>:<version>`, as a command answered. REQUEST.AFTER_INVALID. */
function readToken(text: string): WriteToken {
  const [, caseId = '', version] = /^([^:]+):([1-9]\d{0,8})$/.exec(text) ?? [];
  if (!isCaseId(caseId)) throw new RequestRefused(reject('REQUEST.AFTER_INVALID', 'after'));
  return { caseId, version: Number(version) };
}

/** Waits, for a second at most, until lists show what that command wrote. */
export async function showWritten(reader: Pool, after: string | undefined): Promise<void> {
  if (after !== undefined) await waitFor(reader, readToken(after));
}
