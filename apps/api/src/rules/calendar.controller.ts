import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type {
  CalendarComparison,
  CalendarVersions,
  CalendarYearView,
  DryRun,
  NoticeRead,
  Publication,
  ReadNotice,
} from '@tiaokuai/contracts';
import { readNotice, type Actor } from '@tiaokuai/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { commandHeaders, versionTag } from '../cases/commands/command-headers.js';
import { Answers, Asks, CommandHeadersDescribed, Takes } from '../openapi/operation.decorators.js';
import { AnswerLanguage } from '../platform/answer-language.js';
import { AppContext } from '../platform/app-context.js';
import { fields, optional, text, wholeNumber } from '../platform/fields.pipe.js';
import type { Language } from '../platform/language.js';
import { VersionPipe, YearPipe } from '../platform/params.pipes.js';
import { COMPARED } from '../platform/query-fields.js';
import { Acting } from '../session/session.guard.js';
import { CalendarService } from './calendar.service.js';
import { DryRunService } from './dry-run.service.js';
import { publish } from './publish-command.js';

/** Where a dry run goes on: `next` of the page before. */
const PAGED = { after: optional(wholeNumber({ min: 0, max: 999_999_999 })) };
const BEFORE_ALL = -1;
const READ_NOTICE = { year: wholeNumber({ min: 1949, max: 2199 }), text: text(20_000) };

@ApiTags('rules')
@Controller('calendar')
export class CalendarController {
  constructor(
    @Inject(CalendarService) private readonly calendar: CalendarService,
    @Inject(DryRunService) private readonly dryRuns: DryRunService,
    @Inject(AppContext) private readonly appContext: AppContext,
  ) {}

  @Get('versions')
  @Answers('CalendarVersions', 'Every version of the calendars: who published it, when, for which notice')
  versions(@AnswerLanguage() language: Language): Promise<CalendarVersions> {
    return this.calendar.versions(language);
  }

  @Get('versions/:version/years/:year')
  @Answers(
    'CalendarYearView',
    'A year as one version of a calendar arranges it, and the notices that it stands on',
  )
  year(
    @Param('version', VersionPipe) version: number,
    @Param('year', YearPipe) year: number,
    @AnswerLanguage() language: Language,
  ): Promise<CalendarYearView> {
    return this.calendar.year(version, year, language);
  }

  @Get('comparison')
  @Asks(COMPARED)
  @Answers('CalendarComparison', 'Which days one version of a calendar arranges otherwise than another')
  compare(
    @Query(fields(COMPARED)) { from, to }: { readonly from: number; readonly to: number },
    @AnswerLanguage() language: Language,
  ): Promise<CalendarComparison> {
    return this.calendar.compare(from, to, language);
  }

  @Post('notices/read')
  @HttpCode(200)
  @Takes('ReadNotice')
  @Answers('NoticeRead', 'The days in the text of a holiday notice, to be looked over; nothing is recorded')
  read(@Body(fields(READ_NOTICE)) { text: pasted, year }: ReadNotice): NoticeRead {
    return readNotice(pasted, year);
  }

  @Post('notices/dry-run')
  @HttpCode(200)
  @Asks(PAGED)
  @Takes('HolidayNotice')
  @Answers(
    'DryRun',
    'Which limits a notice would move if it were in force now, as the rules administrator; nothing is recorded',
  )
  dryRun(
    @Body() notice: unknown,
    @Query(fields(PAGED)) { after = BEFORE_ALL }: { readonly after?: number },
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
  ): Promise<DryRun> {
    return this.dryRuns.run(notice, after, actor, language);
  }

  @Post('notices')
  @HttpCode(201)
  @CommandHeadersDescribed()
  @Takes('HolidayNotice')
  @Answers(
    'Publication',
    'Publish a holiday notice, as the rules administrator; running limits are counted anew',
    {
      status: 201,
    },
  )
  async publish(
    @Body() payload: unknown,
    @Req() request: FastifyRequest,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Publication> {
    const headers = commandHeaders(request.headers);
    const command = { stream: 'calendar', name: 'publishHolidayNotice', payload } as const;
    const published = await publish(this.appContext.casework, { ...command, actor, ...headers });
    void reply.header('etag', versionTag(published.version));
    return published;
  }
}
