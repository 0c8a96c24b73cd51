import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';
import { CalendarService } from './calendar.service.js';
import { DryRunService } from './dry-run.service.js';
import { LimitsController } from './limits.controller.js';
import { LimitsService } from './limits.service.js';
import { ListController } from './list.controller.js';
import { ListService } from './list.service.js';

@Module({
  controllers: [LimitsController, CalendarController, ListController],
  providers: [LimitsService, CalendarService, DryRunService, ListService],
})
export class RulesModule {}
