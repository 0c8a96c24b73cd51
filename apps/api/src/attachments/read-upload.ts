import type { Readable } from 'node:stream';
import { refuse, type Refusal } from '@tiaokuai/domain';
import { MAX_ATTACHMENT_BYTES } from './media-types.js';

/** The bytes of an upload, at most MAX_ATTACHMENT_BYTES; reading stops as soon as there are more. */
export async function readUpload(
  stream: Readable,
  announcedLength: string | undefined,
): Promise<Buffer | Refusal> {
  if (Number(announcedLength ?? 0) > MAX_ATTACHMENT_BYTES) return refuse('ATTACHMENT.TOO_LARGE');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_ATTACHMENT_BYTES) return refuse('ATTACHMENT.TOO_LARGE');
    chunks.push(chunk);
  }
  return size === 0 ? refuse('ATTACHMENT.EMPTY') : Buffer.concat(chunks);
}
