import { Controller, Get, HttpCode, HttpStatus, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RecordVerification } from '@tiaokuai/contracts';
import type { Actor } from '@tiaokuai/domain';
import { Answers } from '../openapi/operation.decorators.js';
import { AnswerLanguage } from '../platform/answer-language.js';
import type { Language } from '../platform/language.js';
import { Acting } from '../session/session.guard.js';
import { VerificationService } from './verification.service.js';

@ApiTags('running')
@Controller('verification')
export class VerificationController {
  constructor(@Inject(VerificationService) private readonly verification: VerificationService) {}

  @Get()
  @Answers('RecordVerification', 'Is the record still what was recorded; every stream that is not, by name')
  read(@Acting() actor: Actor, @AnswerLanguage() language: Language): Promise<RecordVerification> {
    return this.verification.read(actor, language);
  }

  @Post()
  @HttpCode(HttpStatus.ACCEPTED)
  @Answers('RecordVerification', 'Have the whole record verified now; ask again for what was found', {
    status: HttpStatus.ACCEPTED,
  })
  ask(@Acting() actor: Actor, @AnswerLanguage() language: Language): Promise<RecordVerification> {
    return this.verification.ask(actor, language);
  }
}
