import { Module, type DynamicModule } from '@nestjs/common';
import { SessionTokens } from '../session/session-token.js';
import { API_CONFIG, type ApiConfig } from './config.js';
import { AppContext } from './app-context.js';

/** What every feature may ask for: the configuration, what is open, the key of sessions. */
@Module({})
export class PlatformModule {
  static with(parts: {
    readonly config: ApiConfig;
    readonly appContext: AppContext;
    readonly tokens: SessionTokens;
  }): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: API_CONFIG, useValue: parts.config },
        { provide: AppContext, useValue: parts.appContext },
        { provide: SessionTokens, useValue: parts.tokens },
      ],
      exports: [API_CONFIG, AppContext, SessionTokens],
    };
  }
}
