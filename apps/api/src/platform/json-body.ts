import { type Rejection } from '@tiaokuai/domain';
import { rejectRequest } from './edge-rejections.js';
import { repeatedKey } from './repeated-key.js';

export const MAX_JSON_BYTES = 1_048_576;
/** Deeper than any form; what nests further is meant for whoever walks it. */
const MAX_DEPTH = 32;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Does a content type name no charset, or UTF-8? JSON has no other (RFC 8259 §8.1). */
export function isUtf8(contentType: string): boolean {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType) ?? [];
  return /^utf-?8$/i.test(charset);
}

/**
 * A request body as JSON, or why it is none: not UTF-8, not JSON, nested beyond reason, or a key twice in one object, of
 * which one reader would take the first and another the last. What it says is not judged here.
 */
export function parseJsonBody(bytes: Uint8Array): { readonly json: unknown } | Rejection {
  if (bytes.length === 0) return rejectRequest('REQUEST.BODY_MISSING');
  try {
    const text = utf8.decode(bytes);
    const json: unknown = JSON.parse(text);
    if (!nestsWithin(json, MAX_DEPTH)) return rejectRequest('REQUEST.BODY_MALFORMED');
    const twice = repeatedKey(text);
    return twice === undefined ? { json } : rejectRequest('REQUEST.BODY_MALFORMED', twice);
  } catch {
    return rejectRequest('REQUEST.BODY_MALFORMED');
  }
}

function nestsWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((member) => nestsWithin(member, levels - 1));
}
