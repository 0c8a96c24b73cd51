import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type {
  DirectoryChanged,
  DirectoryCommands,
  DirectoryDifferences,
  DirectoryForesight,
  DirectoryVersions,
  DirectoryView,
} from '@tiaokuai/contracts';
import type { Actor } from '@tiaokuai/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { commandHeaders, versionTag } from '../cases/commands/command-headers.js';
import { Answers, Asks, CommandHeadersDescribed, Takes } from '../openapi/operation.decorators.js';
import { AnswerLanguage } from '../platform/answer-language.js';
import { fields, optional } from '../platform/fields.pipe.js';
import { COMPARED, PAGE_FIELDS, VERSION } from '../platform/query-fields.js';
import type { Language } from '../platform/language.js';
import { Acting } from '../session/session.guard.js';
import { DirectoryCommandsService } from './directory-commands.service.js';
import { DirectoryVersionsService } from './directory-versions.service.js';

const VIEW_QUERY = { version: optional(VERSION) };

/** The directory with its history, and its changes. Who may change it is for the rules to say. */
@ApiTags('directory')
@Controller('directory')
export class DirectoryChangesController {
  constructor(
    @Inject(DirectoryVersionsService) private readonly versionsOf: DirectoryVersionsService,
    @Inject(DirectoryCommandsService) private readonly commandsOf: DirectoryCommandsService,
  ) {}

  @Get()
  @Asks(VIEW_QUERY)
  @Answers('DirectoryView', 'Units, posts, who holds them from when to when, and delegations, at any version')
  view(
    @Query(fields(VIEW_QUERY)) { version }: { readonly version?: number },
    @AnswerLanguage() language: Language,
  ): Promise<DirectoryView> {
    return this.versionsOf.view(version, language);
  }

  @Get('versions')
  @Asks(PAGE_FIELDS)
  @Answers('DirectoryVersions', 'What each command changed in the directory, by whom and when, newest first')
  versions(
    @Query(fields(PAGE_FIELDS)) query: { readonly page?: number; readonly size?: number },
    @AnswerLanguage() language: Language,
  ): Promise<DirectoryVersions> {
    return this.versionsOf.versions(query, language);
  }

  @Get('differences')
  @Asks(COMPARED)
  @Answers('DirectoryDifferences', 'What a version of the directory says otherwise than an older one')
  differences(
    @Query(fields(COMPARED)) query: { readonly from: number; readonly to: number },
    @AnswerLanguage() language: Language,
  ): Promise<DirectoryDifferences> {
    return this.versionsOf.differences(query, language);
  }

  @Get('commands')
  @Answers('DirectoryCommands', 'Which changes of the directory the acting post may make, with their forms')
  commands(@Acting() actor: Actor): Promise<DirectoryCommands> {
    return this.commandsOf.offers(actor);
  }

  @Post('commands/:name')
  @HttpCode(200)
  @CommandHeadersDescribed()
  @Takes('CommandPayload')
  @Answers('DirectoryChanged', 'Change the directory; the answer names posts left empty and what waits there')
  async give(
    @Param('name') name: string,
    @Body() payload: unknown,
    @Req() request: FastifyRequest,
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DirectoryChanged> {
    const headers = commandHeaders(request.headers);
    const changed = await this.commandsOf.give({ name, payload }, { ...headers, actor, language });
    void reply.header('etag', versionTag(changed.version));
    return changed;
  }

  @Post('commands/:name/foresee')
  @HttpCode(200)
  @Takes('CommandPayload')
  @Answers(
    'DirectoryForesight',
    'Which posts a change would leave empty, and what waits there; nothing is recorded',
  )
  foresee(
    @Param('name') name: string,
    @Body() payload: unknown,
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
  ): Promise<DirectoryForesight> {
    return this.commandsOf.foresee(name, payload, { actor, language });
  }
}
