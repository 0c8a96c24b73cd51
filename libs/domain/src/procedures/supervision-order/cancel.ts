import { notPermitted } from '../../case/permissions.js';
import { ENGINE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { supervisionOrder } from '../../kernel/contracts/supervision-order.contract.js';
import { choice, fields, optional, text } from '../../kernel/form.js';
import { reject } from './supervision-order.rejections.js';
import { cancelOrder, OrderCancelled, PointsReversed } from './ending.js';
import { command } from './supervision-order.command.js';
import { AUTHORITIES } from './supervision-order.labels.js';

/** By the supervisor, or by the engine on a ruling: needs a determination, a granted extension or an error of the record. */
export const cancel = command({
  ...answers(
    supervisionOrder.cancel,
    fields({
      reason: text({ zh: '撤销理由', en: 'Reason' }, { max: 2000, widget: 'multiline' }),
      authority: choice({ zh: '撤销依据', en: 'Authority' }, AUTHORITIES),
      basis: optional(
        text({ zh: '责任认定或延期批准的文号', en: 'Number of the determination or extension' }),
      ),
    }),
  ),
  label: { zh: '撤销督办', en: 'Cancel the order' },
  engine: 'also',
  stages: ['white', 'yellow', 'red'],
  permits(state, { actor }) {
    if (actor.post === ENGINE.post) return undefined;
    if (actor.post === 'supervisor')
      return actor.unit === state.unit ? reject('CASE.SELF_VERIFICATION') : undefined;
    return notPermitted(state, actor);
  },
  declares: {
    who: { zh: '督查员；系统按责任认定', en: 'a supervisor; the engine on a ruling' },
    by: ['supervisor'],
    leadsTo: { white: ['cancelled'], yellow: ['cancelled'], red: ['cancelled'] },
    records: [OrderCancelled, PointsReversed],
    rejects: ['ORDER.CANCEL_NEEDS_AUTHORITY'],
  },
  decide(decision, payload) {
    if (payload.authority !== 'recordError' && payload.basis === undefined)
      return decision.reject(reject('ORDER.CANCEL_NEEDS_AUTHORITY', 'basis'));
    cancelOrder(decision, payload);
  },
});
