import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LimitsComparison, LimitsVersion, TableVersions, Publication } from '@tiaokuai/contracts';
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
import { LimitsService } from './limits.service.js';
import { publish } from './publish-command.js';

@ApiTags('rules')
@Controller('limits')
export class LimitsController {
  constructor(
    @Inject(LimitsService) private readonly limits: LimitsService,
    @Inject(AppContext) private readonly appContext: AppContext,
  ) {}

  @Get('versions')
  @Answers('TableVersions', 'Every version of the limits table: who published it, when, in force from when')
  versions(@AnswerLanguage() language: Language): Promise<TableVersions> {
    return this.limits.versions(language);
  }

  @Get('versions/:version')
  @Answers('LimitsVersion', 'One version of the limits table, whole')
  version(
    @Param('version', VersionPipe) version: number,
    @AnswerLanguage() language: Language,
  ): Promise<LimitsVersion> {
    return this.limits.version(version, language);
  }

  @Get('comparison')
  @Asks(COMPARED)
  @Answers('LimitsComparison', 'What one version of the limits table says otherwise than another')
  compare(
    @Query(fields(COMPARED)) { from, to }: { readonly from: number; readonly to: number },
    @AnswerLanguage() language: Language,
  ): Promise<LimitsComparison> {
    return this.limits.compare(from, to, language);
  }

  @Post('versions')
  @HttpCode(201)
  @CommandHeadersDescribed()
  @Takes('ChangeLimits')
  @Answers(
    'Publication',
    'Publish a version of the limits table by the rows that change, as the rules administrator; what is running keeps its length',
    { status: 201 },
  )
  async change(
    @Body() payload: unknown,
    @Req() request: FastifyRequest,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Publication> {
    const headers = commandHeaders(request.headers);
    const command = { stream: 'limits', name: 'changeLimits', payload } as const;
    const published = await publish(this.appContext.casework, { ...command, actor, ...headers });
    void reply.headers({
      etag: versionTag(published.version),
      location: `/api/v1/limits/versions/${published.version}`,
    });
    return published;
  }
}
