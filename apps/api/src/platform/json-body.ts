import { type Rejection } from '@tiaokuai/domain';
import { rejectRequest } from './edge-rejections.js';

export const MAX_JSON_BYTES = 1_048_576;
/** Deeper than any form; what nests further is meant for whoever walks it. */
const MAX_DEPTH = 32;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A request body as JSON, or why it is none: not UTF-8, not JSON, or nested beyond reason. What it says is not judged here. */
export function parseJsonBody(bytes: Uint8Array): { readonly json: unknown } | Rejection {
  if (bytes.length === 0) return rejectRequest('REQUEST.BODY_MISSING');
  try {
    const json: unknown = JSON.parse(utf8.decode(bytes));
    return nestsWithin(json, MAX_DEPTH) ? { json } : rejectRequest('REQUEST.BODY_MALFORMED');
  } catch {
    return rejectRequest('REQUEST.BODY_MALFORMED');
  }
}

function nestsWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((member) => nestsWithin(member, levels - 1));
}
