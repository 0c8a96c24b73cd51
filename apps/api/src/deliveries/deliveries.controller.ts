import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Deliveries, DeliveryView } from '@tiaokuai/contracts';
import type { Actor } from '@tiaokuai/domain';
import { UuidPipe } from '../platform/params.pipes.js';
import { Answers, Asks } from '../openapi/operation.decorators.js';
import { fields, oneOf, optional } from '../platform/fields.pipe.js';
import { PAGE_FIELDS } from '../platform/query-fields.js';
import { AnswerLanguage } from '../platform/answer-language.js';
import type { Language } from '../platform/language.js';
import { Acting } from '../session/session.guard.js';
import { DeliveriesService, type DeliveriesQuery } from './deliveries.service.js';

const DELIVERIES_QUERY = {
  state: optional(oneOf<DeliveryView['state']>({ dead: true, waiting: true })),
  ...PAGE_FIELDS,
};

@ApiTags('notices')
@Controller('deliveries')
export class DeliveriesController {
  constructor(@Inject(DeliveriesService) private readonly deliveries: DeliveriesService) {}

  @Get()
  @Asks(DELIVERIES_QUERY)
  @Answers('Deliveries', 'Notices that could not be sent out: given up, or waiting to be tried again')
  list(
    @Query(fields(DELIVERIES_QUERY)) query: DeliveriesQuery,
    @Acting() actor: Actor,
    @AnswerLanguage() language: Language,
  ): Promise<Deliveries> {
    return this.deliveries.list(query, actor, language);
  }

  @Post(':id/again')
  @HttpCode(204)
  @Answers(undefined, 'Send one that was given up again, under the id it always had')
  again(@Param('id', UuidPipe) deliveryId: string, @Acting() actor: Actor): Promise<void> {
    return this.deliveries.again(deliveryId, actor);
  }
}
