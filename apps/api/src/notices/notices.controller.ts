import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Notices } from '@tiaokuai/contracts';
import type { Actor } from '@tiaokuai/domain';
import { CaseIdPipe } from '../cases/case-id.pipe.js';
import { Answers, Asks } from '../openapi/operation.decorators.js';
import { fields, oneOf, optional, text, wholeNumber } from '../platform/fields.pipe.js';
import { InLanguage } from '../platform/in-language.js';
import type { Language } from '../platform/language.js';
import { Acting } from '../session/session.guard.js';
import { NoticesService, type NoticesAsked } from './notices.service.js';

const NOTICES_QUERY = {
  state: optional(oneOf('open', 'all')),
  page: optional(wholeNumber({ min: 1, max: 10_000 })),
  size: optional(wholeNumber({ min: 1, max: 100 })),
  after: optional(text()),
};

@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(@Inject(NoticesService) private readonly notices: NoticesService) {}

  @Get()
  @Asks(NOTICES_QUERY)
  @Answers('Notices', 'What the acting post was asked or told, what is open first')
  list(
    @Query(fields(NOTICES_QUERY)) asked: NoticesAsked,
    @Acting() actor: Actor,
    @InLanguage() language: Language,
  ): Promise<Notices> {
    return this.notices.list(asked, actor, language);
  }

  @Post(':id/read')
  @HttpCode(204)
  @Answers(undefined, 'This person has read it; a second time changes nothing')
  read(@Param('id', CaseIdPipe) noticeId: string, @Acting() actor: Actor): Promise<void> {
    return this.notices.read(noticeId, actor);
  }
}
