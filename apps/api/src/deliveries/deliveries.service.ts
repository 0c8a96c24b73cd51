import { Inject, Injectable } from '@nestjs/common';
import { channelLabel } from '@tiaokuai/channels';
import type { Deliveries, DeliveryView } from '@tiaokuai/contracts';
import { postRejection, reject, type Actor } from '@tiaokuai/domain';
import { deliveryStatuses, sendAgain, unitOfDelivery } from '@tiaokuai/event-store';
import type { Language } from '../platform/language.js';
import { rejectRequest } from '../platform/edge-rejections.js';
import { RejectionError } from '../platform/rejection-error.js';
import { AppContext, type RulesNow } from '../platform/app-context.js';
import { coded } from '../wording/case-words.js';
import { Names } from '../wording/names.js';

/** Which deliveries are asked for. */
export interface DeliveriesQuery {
  readonly state?: DeliveryView['state'];
  readonly page?: number;
  readonly size?: number;
}

@Injectable()
export class DeliveriesService {
  constructor(@Inject(AppContext) private readonly appContext: AppContext) {}

  async list(query: DeliveriesQuery, actor: Actor, language: Language): Promise<Deliveries> {
    const { state = 'dead', page = 1, size = 50 } = query;
    const { inForce, operates } = await this.operating(actor);
    const names = new Names(inForce.directory, language);
    const window = { limit: size, offset: (page - 1) * size };
    const unit = operates === 'all' ? undefined : operates;
    const found = await deliveryStatuses(this.appContext.reader, { state, unit, ...window });
    const rows = found.rows.map(({ code, ...delivery }) => ({
      ...delivery,
      unit: names.unit(delivery.unit),
      channel: coded(delivery.channel, channelLabel(delivery.channel), language),
      reason: code === '' ? undefined : code,
    }));
    return { rows, page, size, total: found.total };
  }

  /** DELIVERY.NOT_FOUND, also for one of a unit that he does not operate; DELIVERY.NOT_DEAD. */
  async again(deliveryId: string, actor: Actor): Promise<void> {
    const { operates } = await this.operating(actor);
    const unit = await unitOfDelivery(this.appContext.reader, deliveryId);
    if (unit === undefined || (operates !== 'all' && operates !== unit))
      throw new RejectionError(rejectRequest('DELIVERY.NOT_FOUND'));
    if (!(await sendAgain(this.appContext.casework.pool, deliveryId)))
      throw new RejectionError(rejectRequest('DELIVERY.NOT_DEAD'));
  }

  /** The rules administrator operates the installation, a unit's platform operator what goes out for his unit. */
  private async operating(actor: Actor): Promise<RulesNow & { readonly operates: string }> {
    const rules = await this.appContext.rulesNow();
    const notHeld = postRejection(rules.inForce.directory, actor, rules.now);
    if (notHeld !== undefined) throw new RejectionError(notHeld);
    if (actor.post === 'rulesAdministrator') return { ...rules, operates: 'all' };
    if (actor.post === 'platformOperator') return { ...rules, operates: actor.unit };
    throw new RejectionError(reject('ACTOR.POST_FORBIDS'));
  }
}
