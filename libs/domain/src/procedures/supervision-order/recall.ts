import { ENGINE_ALONE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { supervisionOrder } from '../../kernel/contracts/supervision-order.contract.js';
import { fields, flag, reference } from '../../kernel/form.js';
import { cancelOrder, OrderCancelled, PointsReversed } from './ending.js';
import { command } from './supervision-order.builders.js';
import { reject } from './supervision-order.rejections.js';

/**
 * By the engine: a new holiday notice moved the limit that the order is about. White runs to that limit, and every colour
 * to which its passing led is void where it passed too early: the order ends without guilt, and where the limit nears or
 * passes anew another one follows. One that was written off gives back what it had cost. What a supervisor began above
 * white for a reason of his own stands.
 */
export const recall = command({
  ...answers(
    supervisionOrder.recall,
    fields({
      obligationId: reference({ zh: '事项', en: 'Obligation' }, 'obligation'),
      excused: flag({ zh: '不再算作逾期', en: 'It counts as overdue no more' }),
    }),
  ),
  label: { zh: '按新放假通知撤回督办', en: 'Recall the order for a new holiday notice' },
  engine: 'only',
  stages: 'any',
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    leadsTo: {
      white: ['cancelled'],
      yellow: ['yellow', 'cancelled'],
      red: ['red', 'cancelled'],
      reporting: ['cancelled'],
    },
    records: [OrderCancelled, PointsReversed],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, { obligationId, excused }) {
    const { about, over, colour, direct, points, unit } = decision.state;
    if (about?.id !== obligationId) return decision.reject(reject('CASE.FIELD_INVALID', 'obligationId'));
    if (direct !== undefined || (!excused && colour !== 'white')) return;
    if (!over)
      return cancelOrder(decision, { reason: '放假通知变更，所督事项时限已重算', authority: 'recomputed' });
    if (excused && points !== 0) decision.record(PointsReversed, { unit, points: -points });
  },
});
