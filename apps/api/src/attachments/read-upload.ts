import type { Readable } from 'node:stream';
import { type Rejection } from '@tiaokuai/domain';
import { MAX_ATTACHMENT_BYTES } from './media-types.js';
import { rejectRequest } from '../platform/edge-rejections.js';

/** The bytes of an upload, at most MAX_ATTACHMENT_BYTES; reading stops as soon as there are more. */
export async function readUpload(
  stream: Readable,
  announcedLength: string | undefined,
): Promise<Buffer | Rejection> {
  if (Number(announcedLength ?? 0) > MAX_ATTACHMENT_BYTES) return rejectRequest('ATTACHMENT.TOO_LARGE');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_ATTACHMENT_BYTES) return rejectRequest('ATTACHMENT.TOO_LARGE');
    chunks.push(chunk);
  }
  return size === 0 ? rejectRequest('ATTACHMENT.EMPTY') : Buffer.concat(chunks);
}
