import { Module } from '@nestjs/common';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';
import { CommandsService } from './commands/commands.service.js';
import { VisibleCases } from './lookup/visible-case.js';
import { PersonalDataController } from './personal-data/personal-data.controller.js';

@Module({
  controllers: [CasesController, PersonalDataController],
  providers: [CasesService, CommandsService, VisibleCases],
  exports: [VisibleCases],
})
export class CasesModule {}
