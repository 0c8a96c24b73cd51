import type { FastifyInstance } from 'fastify';
import type { Readable } from 'node:stream';
import { rejectRequest } from '../platform/edge-rejections.js';
import { RejectionError } from '../platform/rejection-error.js';

export const MAX_ATTACHMENT_BYTES = 10 * 1_048_576;
const ATTACHMENTS_ROUTE = '/api/v1/attachments';
/** As long as a request may take to arrive (`build-app.ts`), and some seconds to be kept. */
const UPLOAD_MILLIS = 65_000;

/**
 * Lets the upload route, and no other, take bodies of any type; their bytes are left unread for it, and it may take as long
 * as a slow line needs for them.
 */
export function takeFiles(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (route.url === ATTACHMENTS_ROUTE && [route.method].flat().includes('POST'))
      route.handlerTimeout = UPLOAD_MILLIS;
  });
  server.addContentTypeParser('*', (request, payload, done) => {
    if (request.routeOptions.url !== ATTACHMENTS_ROUTE)
      done(new RejectionError(rejectRequest('REQUEST.CONTENT_TYPE')));
    else done(null, payload);
  });
}

/** How many bytes an upload announces, the most it may have where it does not say; throws ATTACHMENT.TOO_LARGE. */
export function announcedBytes(contentLength: string | undefined): number {
  const bytes = Number(contentLength ?? MAX_ATTACHMENT_BYTES);
  if (bytes > MAX_ATTACHMENT_BYTES) throw new RejectionError(rejectRequest('ATTACHMENT.TOO_LARGE'));
  return bytes;
}

/**
 * The bytes of an upload as they come; throws ATTACHMENT.TOO_LARGE as soon as there are more than may be, ATTACHMENT.EMPTY where
 * there were none, and REQUEST.BROKEN_OFF when its sender goes away: that is his doing, and no failure of ours.
 */
export async function* bytesOf(stream: Readable): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_ATTACHMENT_BYTES) throw new RejectionError(rejectRequest('ATTACHMENT.TOO_LARGE'));
      yield chunk;
    }
  } catch (error) {
    throw error instanceof RejectionError ? error : new RejectionError(rejectRequest('REQUEST.BROKEN_OFF'));
  }
  if (size === 0) throw new RejectionError(rejectRequest('ATTACHMENT.EMPTY'));
}
