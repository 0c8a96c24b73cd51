import { Module } from '@nestjs/common';
import { CaseListController } from './case-list.controller.js';
import { CaseListService } from './case-list.service.js';
import { InboxController } from './inbox.controller.js';
import { InboxService } from './inbox.service.js';

@Module({
  controllers: [CaseListController, InboxController],
  providers: [CaseListService, InboxService],
})
export class ListsModule {}
