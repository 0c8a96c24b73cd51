import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Inbox, InboxTab, UnitLoads } from '@tiaokuai/contracts';
import type { Actor } from '@tiaokuai/domain';
import type { InboxTile } from '@tiaokuai/projections';
import { Answers, Asks } from '../openapi/operation.decorators.js';
import { fields, oneOf, optional, text } from '../platform/fields.pipe.js';
import { PAGE_FIELDS } from '../platform/query-fields.js';
import { AnswerLanguage } from '../platform/answer-language.js';
import type { Language } from '../platform/language.js';
import { Acting } from '../session/session.guard.js';
import { InboxService, type InboxQuery } from './inbox.service.js';

const INBOX_QUERY = {
  tab: optional(oneOf<InboxTab>({ todo: true, done: true, mine: true, copied: true })),
  tile: optional(oneOf<InboxTile>({ dueSoon: true, overdue: true, paused: true })),
  ...PAGE_FIELDS,
  after: optional(text()),
};
const LOAD_QUERY = { after: optional(text()) };

@ApiTags('lists')
@Controller()
export class InboxController {
  constructor(@Inject(InboxService) private readonly lists: InboxService) {}

  @Get('inbox')
  @Asks(INBOX_QUERY)
  @Answers('Inbox', 'What waits for the acting post, by time left: overdue first, paused last')
  inbox(
    @Query(fields(INBOX_QUERY)) query: InboxQuery,
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
  ): Promise<Inbox> {
    return this.lists.inbox(query, actor, language);
  }

  @Get('units/load')
  @Asks(LOAD_QUERY)
  @Answers('UnitLoads', 'What every unit owes now')
  load(
    @Query(fields(LOAD_QUERY)) query: { readonly after?: string },
    @AnswerLanguage() language: Language,
  ): Promise<UnitLoads> {
    return this.lists.load(query.after, language);
  }
}
