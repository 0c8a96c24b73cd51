import { Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { AttachmentRules, StoredFile } from '@tiaokuai/contracts';
import type { Actor } from '@tiaokuai/domain';
import type { FastifyRequest } from 'fastify';
import { Answers, TakesFile } from '../openapi/operation.decorators.js';
import { fields, optional, text, uuid } from '../platform/fields.pipe.js';
import { Acting } from '../session/session.guard.js';
import { AttachmentsService, type HandingIn } from './attachments.service.js';
import { fileName } from './file-name.js';

@ApiTags('attachments')
@Controller('attachments')
export class AttachmentsController {
  constructor(@Inject(AttachmentsService) private readonly attachments: AttachmentsService) {}

  @Get()
  @Answers('AttachmentRules', 'Which files are taken, and how large')
  rules(): AttachmentRules {
    return this.attachments.rules();
  }

  @Post()
  @HttpCode(201)
  @ApiQuery({ name: 'name', description: 'The name of the file', schema: { type: 'string', maxLength: 200 } })
  @ApiQuery({ name: 'caseId', required: false, description: 'The case that it is for' })
  @ApiQuery({
    name: 'kind',
    required: false,
    description: 'Of the case that is to be opened with it, instead',
  })
  @TakesFile()
  @Answers('StoredFile', 'Hand in a file of evidence: its bytes are the body', { status: 201 })
  keep(
    @Query(fields({ name: fileName, caseId: optional(uuid), kind: optional(text(50)) })) query: HandingIn,
    @Acting() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<StoredFile> {
    return this.attachments.keep(request, query, actor);
  }
}
