import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Notices } from '@tiaokuai/contracts';
import type { Actor } from '@tiaokuai/domain';
import { UuidPipe } from '../platform/params.pipes.js';
import { Answers, Asks } from '../openapi/operation.decorators.js';
import { fields, oneOf, optional, text } from '../platform/fields.pipe.js';
import { PAGE_FIELDS } from '../platform/query-fields.js';
import { AnswerLanguage } from '../platform/answer-language.js';
import type { Language } from '../platform/language.js';
import { Acting } from '../session/session.guard.js';
import {
  NotificationsService,
  type NotificationsQuery,
  type NotificationState,
} from './notifications.service.js';

const NOTIFICATIONS_QUERY = {
  state: optional(oneOf<NotificationState>({ open: true, all: true })),
  ...PAGE_FIELDS,
  after: optional(text()),
};

@ApiTags('notices')
@Controller('notices')
export class NotificationsController {
  constructor(@Inject(NotificationsService) private readonly notifications: NotificationsService) {}

  @Get()
  @Asks(NOTIFICATIONS_QUERY)
  @Answers('Notices', 'What the acting post was asked or told, what is open first', {
    operationId: 'NoticesController_list',
  })
  list(
    @Query(fields(NOTIFICATIONS_QUERY)) query: NotificationsQuery,
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
  ): Promise<Notices> {
    return this.notifications.list(query, actor, language);
  }

  @Post(':id/read')
  @HttpCode(204)
  @Answers(undefined, 'This person has read it; a second time changes nothing', {
    operationId: 'NoticesController_read',
  })
  read(@Param('id', UuidPipe) notificationId: string, @Acting() actor: Actor): Promise<void> {
    return this.notifications.read(notificationId, actor);
  }
}
