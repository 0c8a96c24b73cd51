import { Inject, Injectable } from '@nestjs/common';
import type { AttachmentRules, StoredFile } from '@tiaokuai/contracts';
import { dateOf, postRejection, type Actor, type Instant } from '@tiaokuai/domain';
import { recordUpload, uploadedBytes } from '@tiaokuai/event-store';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { VisibleCases } from '../cases/lookup/visible-case.js';
import { API_CONFIG, type ApiConfig } from '../platform/config.js';
import { rejectRequest } from '../platform/edge-rejections.js';
import { RejectionError } from '../platform/rejection-error.js';
import { AppContext } from '../platform/app-context.js';
import { kindsOpenedBy } from '../session/kinds-opened-by.js';
import { FileFolder, type Arrived } from './file-folder.js';
import { FILE_KINDS, kindOfName, MEDIA_TYPES } from './file-kinds.js';
import { isOfKind } from './look-into-file.js';
import { announcedBytes, bytesOf, MAX_ATTACHMENT_BYTES } from './read-upload.js';

/** For what a file is handed in: a case, or one of that kind that is to be opened. */
export interface HandingIn {
  readonly name: string;
  readonly caseId?: string;
  readonly kind?: string;
}

@Injectable()
export class AttachmentsService {
  /** Announced by uploads that are under way here. */
  private arriving = 0;

  constructor(
    @Inject(AppContext) private readonly appContext: AppContext,
    @Inject(VisibleCases) private readonly cases: VisibleCases,
    @Inject(FileFolder) private readonly folder: FileFolder,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  rules(): AttachmentRules {
    const extensions = FILE_KINDS.flatMap((kind) => kind.extensions);
    return { mediaTypes: MEDIA_TYPES, extensions, maxBytes: MAX_ATTACHMENT_BYTES };
  }

  /**
   * Keeps the bytes under their digest, and that this person handed them in by this name. Judged in this order: name, post and
   * what it is for, size, quota, room, content; nothing is read before it may be kept.
   */
  async keep(request: FastifyRequest, handingIn: HandingIn, actor: Actor): Promise<StoredFile> {
    const { name } = handingIn;
    const kind = kindOfName(name);
    if (kind === undefined) throw new RejectionError(rejectRequest('ATTACHMENT.TYPE_FORBIDDEN', 'name'));
    const now = await this.requireReason(handingIn, actor);
    if (!(request.body instanceof Readable)) throw new RejectionError(rejectRequest('ATTACHMENT.EMPTY'));
    const announced = announcedBytes(request.headers['content-length']);
    const { pool } = this.appContext.casework;
    const dayBegan = `${dateOf(now)}T00:00:00.000+08:00`;
    if ((await uploadedBytes(pool, actor.person, dayBegan)) + announced > this.config.uploadBytesPerDay)
      throw this.quotaUsed();
    const arrived = await this.receive(request.body, announced);
    try {
      const { sha256, size } = arrived;
      if (!(await isOfKind(arrived.path, kind)))
        throw new RejectionError(rejectRequest('ATTACHMENT.CONTENT_MISMATCH', 'name'));
      const file = { name, sha256, mediaType: kind.mediaType, size };
      const recorded = await recordUpload(
        pool,
        { ...file, person: actor.person, at: now },
        { dayBegan, bytesPerDay: this.config.uploadBytesPerDay, place: () => this.folder.keep(arrived) },
      );
      if (!recorded) throw this.quotaUsed();
      return file;
    } finally {
      await this.folder.drop(arrived);
    }
  }

  /** Now, if the post is held and has something to hand in: it sees the case and may do something there, or may open that kind. */
  private async requireReason({ caseId, kind }: HandingIn, actor: Actor): Promise<Instant> {
    if (caseId !== undefined) {
      const { procedure, state, contextFor, now } = await this.cases.load(caseId, actor);
      if (procedure.offers(state, contextFor(actor)).length === 0)
        throw new RejectionError(rejectRequest('ATTACHMENT.NOT_ASKED_FOR'));
      return now;
    }
    if (kind === undefined) throw new RejectionError(rejectRequest('REQUEST.FIELD_MISSING', 'caseId'));
    const { now, inForce } = await this.appContext.rulesNow();
    const notHeld = postRejection(inForce.directory, actor, now);
    if (notHeld !== undefined) throw new RejectionError(notHeld);
    const opened = kindsOpenedBy({ now, actor, caseId: '', inForce: () => inForce });
    if (!opened.includes(kind)) throw new RejectionError(rejectRequest('ATTACHMENT.NOT_ASKED_FOR', 'kind'));
    return now;
  }

  /** The bytes, while what is arriving leaves the disk the room that is kept free. */
  private async receive(body: Readable, announced: number): Promise<Arrived> {
    this.arriving += announced;
    try {
      const left = (await this.folder.freeBytes()) - this.arriving;
      if (left < this.config.freeBytesKept) throw new RejectionError(rejectRequest('SERVER.STORAGE_FULL'));
      return await this.folder.receive(bytesOf(body));
    } finally {
      this.arriving -= announced;
    }
  }

  private quotaUsed(): RejectionError {
    const { uploadBytesPerDay } = this.config;
    return new RejectionError(
      rejectRequest('ATTACHMENT.QUOTA_USED', undefined, { bytesPerDay: uploadBytesPerDay }),
    );
  }
}
