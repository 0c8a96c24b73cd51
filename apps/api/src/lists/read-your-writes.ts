import { waitFor, type WriteToken } from '@tiaokuai/projections';
import type { Pool } from 'pg';
import { isUuid } from '../platform/params.pipes.js';
import { rejectRequest } from '../platform/edge-rejections.js';
import { RejectionError } from '../platform/rejection-error.js';

/** `?after=<caseId>:<version>`, as a command answered. REQUEST.AFTER_INVALID. */
function readToken(text: string): WriteToken {
  const [, caseId = '', version] = /^([^:]+):([1-9]\d{0,8})$/.exec(text) ?? [];
  if (!isUuid(caseId)) throw new RejectionError(rejectRequest('REQUEST.AFTER_INVALID', 'after'));
  return { caseId, version: Number(version) };
}

/** Waits, for a second at most, until lists show what that command wrote. */
export async function showWritten(reader: Pool, after: string | undefined): Promise<void> {
  if (after !== undefined) await waitFor(reader, readToken(after));
}
