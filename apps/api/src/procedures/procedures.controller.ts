import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Foresee, Foresight, ProcedureDescription, ProcedureList } from '@tiaokuai/contracts';
import type { Actor } from '@tiaokuai/domain';
import type { FastifyReply } from 'fastify';
import { savedAs } from '../attachments/file-name.js';
import { Answers, AnswersText, Takes } from '../openapi/operation.decorators.js';
import { anything, fields, text } from '../platform/fields.pipe.js';
import { AnswerLanguage } from '../platform/answer-language.js';
import type { Language } from '../platform/language.js';
import { Acting } from '../session/session.guard.js';
import { ProceduresService } from './procedures.service.js';

const BPMN_BEGINS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions.whistle">
  <bpmn:process id="whistle" name="吹哨报到" isExecutable="false">…`;

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
  describe(@Param('kind') kind: string, @AnswerLanguage() language: Language): Promise<ProcedureDescription> {
    return this.procedures.describe(kind, language);
  }

  @Get('procedures/:kind/bpmn')
  @AnswersText('application/xml', 'The same as a BPMN 2.0 file with diagrams', BPMN_BEGINS)
  async bpmn(
    @Param('kind') kind: string,
    @AnswerLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, xml } = await this.procedures.bpmn(kind, language);
    await reply
      .headers({ 'content-disposition': savedAs(name), vary: 'Accept-Language' })
      .type('application/xml; charset=utf-8')
      .send(xml);
  }

  @Post('foresee')
  @HttpCode(200)
  @Takes('Foresee')
  @Answers('Foresight', 'Deadlines that a command would set if it were given now; nothing is recorded')
  foresee(
    @Body(fields({ kind: text(50), command: text(100), payload: anything })) body: Foresee,
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
  ): Promise<Foresight> {
    return this.procedures.foresee(body, actor, language);
  }
}
