import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';
import { CalendarService } from './calendar.service.js';
import { DryRunService } from './dry-run.service.js';
import { GateDataController } from './gate-data.controller.js';
import { GateDataService } from './gate-data.service.js';
import { LimitsController } from './limits.controller.js';
import { LimitsService } from './limits.service.js';
import { ListController } from './list.controller.js';
import { ListService } from './list.service.js';

@Module({
  controllers: [LimitsController, CalendarController, ListController, GateDataController],
  providers: [LimitsService, CalendarService, DryRunService, ListService, GateDataService],
})
export class RulesModule {}
