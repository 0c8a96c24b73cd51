import { Module, type DynamicModule } from '@nestjs/common';
import { AttachmentsModule } from './attachments/attachments.module.js';
import { CasesModule } from './cases/cases.module.js';
import { DirectoryModule } from './directory/directory.module.js';
import { GateRegisterModule } from './gate-register/gate-register.module.js';
import { HealthModule } from './health/health.module.js';
import { DeliveriesModule } from './deliveries/deliveries.module.js';
import { ListsModule } from './lists/lists.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import { ProceduresModule } from './procedures/procedures.module.js';
import { RulesModule } from './rules/rules.module.js';
import { SessionModule } from './session/session.module.js';
import { SimulationModule } from './simulation/simulation.module.js';
import { VerificationModule } from './verification/verification.module.js';

/** The features, one line each. */
@Module({
  imports: [
    AttachmentsModule,
    CasesModule,
    DeliveriesModule,
    DirectoryModule,
    GateRegisterModule,
    HealthModule,
    ListsModule,
    NotificationsModule,
    ProceduresModule,
    RulesModule,
    SessionModule,
    SimulationModule,
    VerificationModule,
  ],
})
export class AppModule {
  static on(platform: DynamicModule): DynamicModule {
    return { module: AppModule, imports: [platform] };
  }
}
