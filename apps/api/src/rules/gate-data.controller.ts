import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { GateDataVersion, Publication, TableComparison, TableVersions } from '@tiaokuai/contracts';
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
import { GateDataService } from './gate-data.service.js';
import { publish } from './publish-command.js';

@ApiTags('rules')
@Controller('gate-data')
export class GateDataController {
  constructor(
    @Inject(GateDataService) private readonly gateData: GateDataService,
    @Inject(AppContext) private readonly appContext: AppContext,
  ) {}

  @Get('versions')
  @Answers(
    'TableVersions',
    'Every version of admissions and the negative list: who published it, when, in force from when, on what basis',
  )
  versions(@AnswerLanguage() language: Language): Promise<TableVersions> {
    return this.gateData.versions(language);
  }

  @Get('versions/:version')
  @Answers('GateDataVersion', 'One version of admissions and the negative list, whole')
  version(
    @Param('version', VersionPipe) version: number,
    @AnswerLanguage() language: Language,
  ): Promise<GateDataVersion> {
    return this.gateData.version(version, language);
  }

  @Get('comparison')
  @Asks(COMPARED)
  @Answers(
    'TableComparison',
    'What one version of admissions and the negative list says otherwise than another, row by row and field by field',
  )
  compare(
    @Query(fields(COMPARED)) { from, to }: { readonly from: number; readonly to: number },
    @AnswerLanguage() language: Language,
  ): Promise<TableComparison> {
    return this.gateData.compare(from, to, language);
  }

  @Post('versions')
  @HttpCode(201)
  @CommandHeadersDescribed()
  @Takes('ChangeGateData')
  @Answers(
    'Publication',
    'Publish a version of admissions and the negative list by what changes, as the staffing office or the rules administrator',
    { status: 201 },
  )
  async change(
    @Body() payload: unknown,
    @Req() request: FastifyRequest,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Publication> {
    const headers = commandHeaders(request.headers);
    const command = { stream: 'gateData', name: 'changeGateData', payload } as const;
    const published = await publish(this.appContext.casework, { ...command, actor, ...headers });
    void reply.headers({
      etag: versionTag(published.version),
      location: `/api/v1/gate-data/versions/${published.version}`,
    });
    return published;
  }
}
