import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type {
  CaseEvents,
  CaseSteps,
  CaseView,
  CommandResult,
  Foresight,
  Offers,
  OpenCase,
  OpenedPersonalData,
  OpenPersonalData,
  Precedents,
} from '@tiaokuai/contracts';
import type { Actor } from '@tiaokuai/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { savedAs } from '../attachments/file-name.js';
import { Answers, AnswersFile, CommandHeadersDescribed, Takes } from '../openapi/operation.decorators.js';
import { anything, fields, optional, text } from '../platform/fields.pipe.js';
import { AnswerLanguage } from '../platform/answer-language.js';
import type { Language } from '../platform/language.js';
import { CaseIdPipe, Sha256Pipe, VersionPipe } from '../platform/params.pipes.js';
import { Acting } from '../session/session.guard.js';
import { CasesService } from './cases.service.js';
import { commandHeaders, versionTag } from './commands/command-headers.js';
import { CommandsService } from './commands/commands.service.js';

/** The moment at which a case is shown; now where it is absent. */
const AT = { name: 'at', required: false, description: 'A version, or an RFC 3339 instant with its zone' };
const AT_FIELDS = fields({ at: optional(text(40)) });

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    @Inject(CasesService) private readonly cases: CasesService,
    @Inject(CommandsService) private readonly commands: CommandsService,
  ) {}

  @Post()
  @HttpCode(201)
  @CommandHeadersDescribed()
  @Takes('OpenCase')
  @Answers('CommandResult', 'Open a case of a kind, by its opening command', { status: 201 })
  async open(
    @Body(fields({ kind: text(50), command: optional(text(100)), payload: anything })) body: OpenCase,
    @Req() request: FastifyRequest,
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    const headers = commandHeaders(request.headers);
    const result = await this.commands.open(body, { ...headers, actor, language });
    void reply.headers({ etag: versionTag(result.version), location: `/api/v1/cases/${result.caseId}` });
    return result;
  }

  @Post(':id/commands/:name')
  @HttpCode(200)
  @CommandHeadersDescribed()
  @Takes('CommandPayload')
  @Answers('CommandResult', 'Give a command to a case; the body is the payload that the command asks for', {
    operationId: 'CasesController_give',
  })
  async execute(
    @Param('id', CaseIdPipe) id: string,
    @Param('name') name: string,
    @Body() payload: unknown,
    @Req() request: FastifyRequest,
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    const headers = commandHeaders(request.headers);
    const execution = { caseId: id, command: { name, payload } };
    const result = await this.commands.execute(execution, { ...headers, actor, language });
    void reply.header('etag', versionTag(result.version));
    return result;
  }

  @Post(':id/commands/:name/foresee')
  @HttpCode(200)
  @Takes('CommandPayload')
  @Answers('Foresight', 'Deadlines that a command would set if it were given now; nothing is recorded')
  foresee(
    @Param('id', CaseIdPipe) id: string,
    @Param('name') name: string,
    @Body() payload: unknown,
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
  ): Promise<Foresight> {
    return this.cases.foresee(id, { name, payload }, actor, language);
  }

  @Get(':id')
  @ApiQuery(AT)
  @Answers('CaseView', 'A case in words, as it stands or as it stood')
  async view(
    @Param('id', CaseIdPipe) id: string,
    @Query(AT_FIELDS) query: { readonly at?: string },
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    const view = await this.cases.view(id, query.at, actor, language);
    void reply.header('etag', versionTag(view.version));
    return view;
  }

  @Get(':id/steps')
  @Answers('CaseSteps', 'Its history in words: each step with what it changed')
  steps(
    @Param('id', CaseIdPipe) id: string,
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
  ): Promise<CaseSteps> {
    return this.cases.steps(id, actor, language);
  }

  @Get(':id/events')
  @Answers('CaseEvents', 'Its events as they were recorded')
  events(@Param('id', CaseIdPipe) id: string, @Acting() actor: Actor): Promise<CaseEvents> {
    return this.cases.events(id, actor);
  }

  @Get(':id/precedents')
  @ApiQuery(AT)
  @Answers('Precedents', 'What earlier panels determined about the items of a panel; it binds none of them')
  precedents(
    @Param('id', CaseIdPipe) id: string,
    @Query(AT_FIELDS) query: { readonly at?: string },
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
  ): Promise<Precedents> {
    return this.cases.precedents(id, query.at, actor, language);
  }

  @Get(':id/offers')
  @Answers('Offers', 'What the acting post may do now')
  offers(
    @Param('id', CaseIdPipe) id: string,
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
  ): Promise<Offers> {
    return this.cases.offers(id, actor, language);
  }

  @Post(':id/personal-data/:version/:field')
  @HttpCode(200)
  @Takes('OpenPersonalData')
  @Answers('OpenedPersonalData', 'Open a sealed field; the opening is recorded with its purpose')
  openSealed(
    @Param('id', CaseIdPipe) caseId: string,
    @Param('version', VersionPipe) version: number,
    @Param('field') field: string,
    @Body(fields({ purpose: text(300) })) { purpose }: OpenPersonalData,
    @Req() request: FastifyRequest,
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
  ): Promise<OpenedPersonalData> {
    const { commandId } = commandHeaders(request.headers);
    return this.cases.openSealed({ caseId, version, field }, { purpose, commandId, actor }, language);
  }

  @Get(':id/attachments/:sha256')
  @AnswersFile('A file that the case names')
  async file(
    @Param('id', CaseIdPipe) id: string,
    @Param('sha256', Sha256Pipe) sha256: string,
    @Acting() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, mediaType, bytes } = await this.cases.file(id, sha256, actor);
    await reply
      .headers({ 'content-disposition': savedAs(name), 'cache-control': 'private, max-age=86400, immutable' })
      .type(mediaType)
      .send(bytes);
  }
}
