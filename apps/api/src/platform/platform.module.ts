import { Module, type DynamicModule } from '@nestjs/common';
import { SessionTokens } from '../session/session-token.js';
import { API_CONFIG, type ApiConfig } from './config.js';
import { Rooms } from './rooms.js';

/** What every feature may ask for: the configuration, the rooms below, the key of sessions. */
@Module({})
export class PlatformModule {
  static with(parts: {
    readonly config: ApiConfig;
    readonly rooms: Rooms;
    readonly tokens: SessionTokens;
  }): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: API_CONFIG, useValue: parts.config },
        { provide: Rooms, useValue: parts.rooms },
        { provide: SessionTokens, useValue: parts.tokens },
      ],
      exports: [API_CONFIG, Rooms, SessionTokens],
    };
  }
}
