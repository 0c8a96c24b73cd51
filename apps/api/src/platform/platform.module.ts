import { Module, type DynamicModule } from '@nestjs/common';
import { FileFolder } from '../attachments/file-folder.js';
import { SessionTokens } from '../session/session-token.js';
import { API_CONFIG, type ApiConfig } from './config.js';
import { AppContext } from './app-context.js';

/** What every feature may ask for: the configuration, what is open, the key of sessions, the folder of evidence. */
@Module({})
export class PlatformModule {
  static with(parts: {
    readonly config: ApiConfig;
    readonly appContext: AppContext;
    readonly tokens: SessionTokens;
    readonly files: FileFolder;
  }): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: API_CONFIG, useValue: parts.config },
        { provide: AppContext, useValue: parts.appContext },
        { provide: SessionTokens, useValue: parts.tokens },
        { provide: FileFolder, useValue: parts.files },
      ],
      exports: [API_CONFIG, AppContext, SessionTokens, FileFolder],
    };
  }
}
