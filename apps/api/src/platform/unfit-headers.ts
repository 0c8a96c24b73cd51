import type { IncomingMessage } from 'node:http';
import type { Rejection } from '@tiaokuai/domain';
import { rejectRequest } from './edge-rejections.js';

/**
 * What no route can answer rightly: a body that is encoded (RFC 9110 §8.4: 415), because nothing here decodes and its bytes
 * would be stored or read as what they are not, and no Host or more than one (RFC 9112 §3.2: 400).
 */
export function unfitHeaders({ headers, rawHeaders }: IncomingMessage): Rejection | undefined {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (encoding !== '' && encoding !== 'identity')
    return rejectRequest('REQUEST.CONTENT_ENCODING', 'Content-Encoding');
  const hosts = rawHeaders.filter((name, place) => place % 2 === 0 && name.toLowerCase() === 'host');
  return hosts.length !== 1 ? rejectRequest('REQUEST.INVALID', 'Host') : undefined;
}
