import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { GateRegisterView } from '@tiaokuai/contracts';
import type { Actor } from '@tiaokuai/domain';
import { Answers, Asks } from '../openapi/operation.decorators.js';
import { AnswerLanguage } from '../platform/answer-language.js';
import { fields, optional, text } from '../platform/fields.pipe.js';
import type { Language } from '../platform/language.js';
import { PAGE_FIELDS } from '../platform/query-fields.js';
import { Acting } from '../session/session.guard.js';
import { GateRegisterService, type GateRegisterQuery } from './gate-register.service.js';

const GATE_REGISTER_QUERY = {
  sender: optional(text(50)),
  street: optional(text(50)),
  itemCode: optional(text(50)),
  reason: optional(text(50)),
  ...PAGE_FIELDS,
};

@ApiTags('lists')
@Controller('gate-register')
export class GateRegisterController {
  constructor(@Inject(GateRegisterService) private readonly register: GateRegisterService) {}

  @Get()
  @Asks(GATE_REGISTER_QUERY)
  @Answers(
    'GateRegisterView',
    'What the gate refused, the newest first: of the senders whose registers the post reads',
  )
  list(
    @Query(fields(GATE_REGISTER_QUERY)) query: GateRegisterQuery,
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
  ): Promise<GateRegisterView> {
    return this.register.list(query, actor, language);
  }
}
