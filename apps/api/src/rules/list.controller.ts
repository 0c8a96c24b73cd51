import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ListVersion, Publication, TableComparison, TableVersions } from '@tiaokuai/contracts';
import type { Actor } from '@tiaokuai/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { commandHeaders, versionTag } from '../cases/commands/command-headers.js';
import { Answers, Asks, CommandHeadersDescribed, Takes } from '../openapi/operation.decorators.js';
import { AnswerLanguage } from '../platform/answer-language.js';
import { AppContext } from '../platform/app-context.js';
import { fields } from '../platform/fields.pipe.js';
import type { Language } from '../platform/language.js';
import { VersionPipe } from '../platform/params.pipes.js';
import { COMPARED } from '../platform/query-fields.js';
import { Acting } from '../session/session.guard.js';
import { ListService } from './list.service.js';
import { publish } from './publish-command.js';

@ApiTags('rules')
@Controller('responsibility-list')
export class ListController {
  constructor(
    @Inject(ListService) private readonly list: ListService,
    @Inject(AppContext) private readonly appContext: AppContext,
  ) {}

  @Get('versions')
  @Answers(
    'TableVersions',
    'Every version of the responsibility list: who published it, when, in force from when, on what basis',
  )
  versions(@AnswerLanguage() language: Language): Promise<TableVersions> {
    return this.list.versions(language);
  }

  @Get('versions/:version')
  @Answers('ListVersion', 'One version of the responsibility list, whole')
  version(
    @Param('version', VersionPipe) version: number,
    @AnswerLanguage() language: Language,
  ): Promise<ListVersion> {
    return this.list.version(version, language);
  }

  @Get('comparison')
  @Asks(COMPARED)
  @Answers(
    'TableComparison',
    'What one version of the responsibility list says otherwise than another, item by item and field by field',
  )
  compare(
    @Query(fields(COMPARED)) { from, to }: { readonly from: number; readonly to: number },
    @AnswerLanguage() language: Language,
  ): Promise<TableComparison> {
    return this.list.compare(from, to, language);
  }

  @Post('versions')
  @HttpCode(201)
  @CommandHeadersDescribed()
  @Takes('ChangeList')
  @Answers(
    'Publication',
    'Publish a version of the responsibility list by the items that change, as the staffing office or the rules administrator',
    { status: 201 },
  )
  async change(
    @Body() payload: unknown,
    @Req() request: FastifyRequest,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Publication> {
    const headers = commandHeaders(request.headers);
    const command = { stream: 'responsibilityList', name: 'changeList', payload } as const;
    const published = await publish(this.appContext.casework, { ...command, actor, ...headers });
    void reply.headers({
      etag: versionTag(published.version),
      location: `/api/v1/responsibility-list/versions/${published.version}`,
    });
    return published;
  }
}
