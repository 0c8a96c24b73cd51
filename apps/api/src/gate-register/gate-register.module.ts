import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { GateRegisterController } from './gate-register.controller.js';
import { GateRegisterService } from './gate-register.service.js';

@Module({
  imports: [CasesModule],
  controllers: [GateRegisterController],
  providers: [GateRegisterService],
})
export class GateRegisterModule {}
