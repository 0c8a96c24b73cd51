import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { rejectRequest } from '../../platform/edge-rejections.js';
import { RejectionError } from '../../platform/rejection-error.js';

/** Bare, or as the string of RFC 8941 that the draft of the header asks for. */
const KEY = /^(["]?)([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\1$/i;
/** RFC 9110 §8.8.3; lists may have empty members (§5.6.1). */
const ENTITY_TAG = String.raw`(?:W/)?"[\x21\x23-\x7e\x80-\uffff]*"`;
const TAG_LIST = new RegExp(`^[ \\t,]*${ENTITY_TAG}(?:[ \\t]*,[ \\t]*(?:${ENTITY_TAG})?)*$`);
/** As `versionTag` writes it; weak tags never match, and nor does a number written otherwise. */
const VERSION_TAG = /^"([1-9]\d{0,8})"$/;

/** What the headers say of a command: its id, and the versions its sender accepts. */
export interface CommandHeaders {
  readonly commandId: string;
  /** Absent: any. Empty: none that a case can have. */
  readonly expectedVersions?: readonly number[];
}

/** `Idempotency-Key` (one is made when absent) and `If-Match`; REQUEST.IDEMPOTENCY_KEY_INVALID, REQUEST.IF_MATCH_INVALID. */
export function commandHeaders(headers: FastifyRequest['headers']): CommandHeaders {
  const commandId = commandIdOf(headers['idempotency-key']);
  const match = headers['if-match'];
  if (match === undefined || match.trim() === '*') return { commandId };
  if (!TAG_LIST.test(match)) throw new RejectionError(rejectRequest('REQUEST.IF_MATCH_INVALID', 'If-Match'));
  const tags = match.match(new RegExp(ENTITY_TAG, 'g')) ?? [];
  return {
    commandId,
    expectedVersions: tags.flatMap((tag) => VERSION_TAG.exec(tag)?.slice(1).map(Number) ?? []),
  };
}

function commandIdOf(key: string | readonly string[] | undefined): string {
  if (key === undefined) return randomUUID();
  const [, , id] = (typeof key === 'string' && KEY.exec(key.trim())) || [];
  if (id === undefined)
    throw new RejectionError(rejectRequest('REQUEST.IDEMPOTENCY_KEY_INVALID', 'Idempotency-Key'));
  return id.toLowerCase();
}

/** The version of a case as an entity tag. */
export function versionTag(version: number): string {
  return `"${version}"`;
}
