import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { DemonstrationIdentities } from './demonstration-identities.js';
import { IdentityProvider } from './identity-provider.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { SessionService } from './session.service.js';

/** Who is signed in. An OpenID Connect provider takes the place of the demonstration identities here. */
@Module({
  controllers: [SessionController],
  providers: [
    SessionService,
    { provide: IdentityProvider, useClass: DemonstrationIdentities },
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
})
export class SessionModule {}
