import { Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { AttachmentRules, StoredFile } from '@tiaokuai/contracts';
import type { FastifyRequest } from 'fastify';
import { Answers, TakesFile } from '../openapi/operation.decorators.js';
import { fields } from '../platform/fields.pipe.js';
import { AttachmentsService } from './attachments.service.js';
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
  @TakesFile()
  @Answers('StoredFile', 'Store a file of evidence: its bytes are the body', { status: 201 })
  keep(
    @Query(fields({ name: fileName })) query: { readonly name: string },
    @Req() request: FastifyRequest,
  ): Promise<StoredFile> {
    return this.attachments.keep(request, query.name);
  }
}
