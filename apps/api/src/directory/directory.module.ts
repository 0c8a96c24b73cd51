import { Module } from '@nestjs/common';
import { DirectoryChangesController } from './directory-changes.controller.js';
import { DirectoryCommandsService } from './directory-commands.service.js';
import { DirectoryController } from './directory.controller.js';
import { DirectoryHistory } from './directory-history.js';
import { DirectoryService } from './directory.service.js';
import { DirectoryVersionsService } from './directory-versions.service.js';
import { WaitingForNobody } from './waiting-for-nobody.js';

@Module({
  controllers: [DirectoryController, DirectoryChangesController],
  providers: [
    DirectoryService,
    DirectoryHistory,
    DirectoryVersionsService,
    DirectoryCommandsService,
    WaitingForNobody,
  ],
})
export class DirectoryModule {}
