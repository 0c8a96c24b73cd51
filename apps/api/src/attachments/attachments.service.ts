import { Inject, Injectable } from '@nestjs/common';
import type { AttachmentRules, StoredFile } from '@tiaokuai/contracts';
import { putAttachment } from '@tiaokuai/event-store';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { rejectRequest } from '../platform/edge-rejections.js';
import { accepted, RejectionError } from '../platform/rejection-error.js';
import { AppContext } from '../platform/app-context.js';
import { MAX_ATTACHMENT_BYTES, MEDIA_TYPES } from './media-types.js';
import { readUpload } from './read-upload.js';

@Injectable()
export class AttachmentsService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  rules(): AttachmentRules {
    return { mediaTypes: MEDIA_TYPES, maxBytes: MAX_ATTACHMENT_BYTES };
  }

  /** Keeps the bytes under their digest. The name is the sender's; it goes into the evidence, not into the store. */
  async keep(request: FastifyRequest, name: string): Promise<StoredFile> {
    const [type = ''] = (request.headers['content-type'] ?? '').toLowerCase().split(';', 1);
    const mediaType = MEDIA_TYPES.find((each) => each === type.trim());
    if (mediaType === undefined) throw new RejectionError(rejectRequest('ATTACHMENT.TYPE_FORBIDDEN'));
    if (!(request.body instanceof Readable)) throw new RejectionError(rejectRequest('ATTACHMENT.EMPTY'));
    const bytes = accepted(await readUpload(request.body, request.headers['content-length']));
    const sha256 = await putAttachment(this.appContext.casework.pool, { mediaType, bytes });
    return { name, sha256, mediaType, size: bytes.length };
  }
}
