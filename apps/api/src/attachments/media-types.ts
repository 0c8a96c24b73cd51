import type { FastifyInstance } from 'fastify';
import { rejectRequest } from '../platform/edge-rejections.js';
import { RejectionError } from '../platform/rejection-error.js';

export const MAX_ATTACHMENT_BYTES = 10 * 1_048_576;
const ATTACHMENTS_ROUTE = '/api/v1/attachments';

/** What evidence comes as. Nothing that a browser would run, whatever it is called. */
export const MEDIA_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'application/pdf',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/wps-office.wps',
  'application/wps-office.et',
  'text/plain',
  'audio/mpeg',
  'audio/mp4',
  'video/mp4',
] as const;

/** Lets the upload route, and no other, take these types; their bytes are left unread for it. */
export function takeFiles(server: FastifyInstance): void {
  server.addContentTypeParser('*', (request, payload, done) => {
    if (request.routeOptions.url !== ATTACHMENTS_ROUTE)
      done(new RejectionError(rejectRequest('REQUEST.CONTENT_TYPE')));
    else done(null, payload);
  });
}
