import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseList } from '@tiaokuai/contracts';
import type { Actor } from '@tiaokuai/domain';
import { Answers, Asks } from '../openapi/operation.decorators.js';
import { fields, flag, optional, text } from '../platform/fields.pipe.js';
import { PAGE_FIELDS } from '../platform/query-fields.js';
import { AnswerLanguage } from '../platform/answer-language.js';
import type { Language } from '../platform/language.js';
import { Acting } from '../session/session.guard.js';
import { CaseListService, type CaseListQuery } from './case-list.service.js';

const LIST_QUERY = {
  kind: optional(text(50)),
  stage: optional(text(50)),
  street: optional(text(50)),
  unit: optional(text(50)),
  urgency: optional(text(50)),
  over: optional(flag),
  overdue: optional(flag),
  text: optional(text(100)),
  matterId: optional(text(100)),
  ...PAGE_FIELDS,
  after: optional(text()),
};

@ApiTags('lists')
@Controller('cases')
export class CaseListController {
  constructor(@Inject(CaseListService) private readonly lists: CaseListService) {}

  @Get()
  @Asks(LIST_QUERY)
  @Answers('CaseList', 'Cases by filters, open ones by time left, with counts over all pages')
  list(
    @Query(fields(LIST_QUERY)) query: CaseListQuery,
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
  ): Promise<CaseList> {
    return this.lists.list(query, actor, language);
  }
}
