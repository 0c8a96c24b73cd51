import { Module } from '@nestjs/common';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';
import { CommandsService } from './commands/commands.service.js';
import { VisibleCases } from './lookup/visible-case.js';

@Module({
  controllers: [CasesController],
  providers: [CasesService, CommandsService, VisibleCases],
  exports: [VisibleCases],
})
export class CasesModule {}
