import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CaseFacts, CaseOpenings } from '@tiaokuai/contracts';
import type { Actor } from '@tiaokuai/domain';
import { Answers } from '../../openapi/operation.decorators.js';
import { AnswerLanguage } from '../../platform/answer-language.js';
import { AppContext } from '../../platform/app-context.js';
import type { Language } from '../../platform/language.js';
import { CaseIdPipe } from '../../platform/params.pipes.js';
import { Acting } from '../../session/session.guard.js';
import { namesNow } from '../lookup/viewer.js';
import { VisibleCases } from '../lookup/visible-case.js';
import { factsFor } from './case-facts.js';
import { openingsOf } from './case-openings.js';

/** What a case keeps sealed, apart from its view, which is asked for every few seconds and holds nothing of it. */
@ApiTags('cases')
@Controller('cases')
export class PersonalDataController {
  constructor(
    @Inject(AppContext) private readonly appContext: AppContext,
    @Inject(VisibleCases) private readonly cases: VisibleCases,
  ) {}

  @Get(':id/facts')
  @Answers('CaseFacts', 'What happened, for those who have a part in it; the reading is recorded once a day')
  async facts(
    @Param('id', CaseIdPipe) caseId: string,
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
  ): Promise<CaseFacts> {
    const visible = await this.cases.load(caseId, actor);
    const names = namesNow(visible, language);
    return { caseId, facts: await factsFor(this.appContext, visible, actor, names) };
  }

  @Get(':id/openings')
  @Answers('CaseOpenings', 'Who read or opened what the case keeps sealed, for who answers for it')
  async openings(
    @Param('id', CaseIdPipe) caseId: string,
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
  ): Promise<CaseOpenings> {
    const visible = await this.cases.load(caseId, actor);
    const names = namesNow(visible, language);
    return { caseId, openings: await openingsOf(this.appContext, visible, actor, names) };
  }
}
