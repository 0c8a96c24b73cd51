import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The caller's W3C trace id where it sent one, else a new one: it stands in every problem and every log line. */
export function traceIdOf(request: IncomingMessage): string {
  const header = request.headers['traceparent'];
  const [, traceId] = (typeof header === 'string' && TRACEPARENT.exec(header)) || [];
  // Unlike randomBytes, it draws on entropy that is kept ready.
  return traceId ?? randomUUID().replaceAll('-', '');
}
