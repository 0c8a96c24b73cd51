import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';
import { CalendarService } from './calendar.service.js';
import { DryRunService } from './dry-run.service.js';
import { LimitsController } from './limits.controller.js';
import { LimitsService } from './limits.service.js';

@Module({
  controllers: [LimitsController, CalendarController],
  providers: [LimitsService, CalendarService, DryRunService],
})
export class RulesModule {}
