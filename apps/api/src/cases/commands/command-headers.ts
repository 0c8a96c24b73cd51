import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { rejectRequest } from '../../platform/edge-rejections.js';
import { RejectionError } from '../../platform/rejection-error.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const VERSION_TAG = /^"(\d{1,9})"$/;

/** What the headers say of a command: its id, and the version its sender saw. */
export interface CommandHeaders {
  readonly commandId: string;
  readonly expectedVersion?: number;
}

/** `Idempotency-Key` (one is made when absent) and `If-Match`; REQUEST.IDEMPOTENCY_KEY_INVALID, REQUEST.IF_MATCH_INVALID. */
export function commandHeaders(headers: FastifyRequest['headers']): CommandHeaders {
  const key = headers['idempotency-key'];
  if (key !== undefined && (typeof key !== 'string' || !UUID.test(key)))
    throw new RejectionError(rejectRequest('REQUEST.IDEMPOTENCY_KEY_INVALID', 'Idempotency-Key'));
  const commandId = key?.toLowerCase() ?? randomUUID();
  const match = headers['if-match'];
  if (match === undefined || match === '*') return { commandId };
  const [, version] = VERSION_TAG.exec(match) ?? [];
  if (version === undefined) throw new RejectionError(rejectRequest('REQUEST.IF_MATCH_INVALID', 'If-Match'));
  return { commandId, expectedVersion: Number(version) };
}

/** The version of a case as an entity tag. */
export function versionTag(version: number): string {
  return `"${version}"`;
}
