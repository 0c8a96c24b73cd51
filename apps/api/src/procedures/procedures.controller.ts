import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Foresee, Foresight, ProcedureDescription, ProcedureList } from '@tiaokuai/contracts';
import type { Actor } from '@tiaokuai/domain';
import { Answers, Takes } from '../openapi/operation.decorators.js';
import { anything, fields, text } from '../platform/fields.pipe.js';
import { InLanguage } from '../platform/in-language.js';
import type { Language } from '../platform/language.js';
import { Acting } from '../session/session.guard.js';
import { ProceduresService } from './procedures.service.js';

@ApiTags('procedures')
@Controller()
export class ProceduresController {
  constructor(@Inject(ProceduresService) private readonly procedures: ProceduresService) {}

  @Get('procedures')
  @Answers('ProcedureList', 'Every kind of case')
  list(): ProcedureList {
    return this.procedures.list();
  }

  @Get('procedures/:kind')
  @Answers('ProcedureDescription', 'Stages, commands with their forms, clocks with the limits in force')
  describe(@Param('kind') kind: string, @InLanguage() language: Language): Promise<ProcedureDescription> {
    return this.procedures.describe(kind, language);
  }

  @Post('foresee')
  @HttpCode(200)
  @Takes('Foresee')
  @Answers('Foresight', 'Deadlines that a command would set if it were given now; nothing is recorded')
  foresee(
    @Body(fields({ kind: text(50), command: text(100), payload: anything })) body: Foresee,
    @Acting() actor: Actor,
    @InLanguage() language: Language,
  ): Promise<Foresight> {
    return this.procedures.foresee(body, actor, language);
  }
}
